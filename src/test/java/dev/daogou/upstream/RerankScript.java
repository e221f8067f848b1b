package dev.daogou.upstream;

import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Answers of a reranker to the requests that a {@link ScriptedUpstream} gets. */
public final class RerankScript {

    private RerankScript() {}

    /** @param relevance of a document to a question */
    public static Script by(JsonObject request, ToDoubleBiFunction<String, String> relevance) {
        return by(request, relevance, UnaryOperator.identity());
    }

    /** @param difference what the results have different from good ones */
    public static Script by(JsonObject request, ToDoubleBiFunction<String, String> relevance,
            UnaryOperator<JsonArray> difference) {
        JsonArray documents = request.getJsonArray("documents");
        JsonArray results = new JsonArray();
        // The last first: nothing promises an order.
        for (int i = documents.size() - 1; i >= 0; i--) {
            results.add(new JsonObject().put("index", i).put("relevance_score",
                    relevance.applyAsDouble(request.getString("query"), documents.getString(i))));
        }
        return new Script().body(new JsonObject().put("id", "r1").put("results", difference.apply(results)).encode());
    }
}
