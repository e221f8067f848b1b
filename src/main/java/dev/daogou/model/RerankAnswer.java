package dev.daogou.model;

import java.io.IOException;
import java.util.Arrays;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.model.EmbeddingFailed.Code;

/** Reads an answer of {@code /rerank}: {@code {"results": [{"index": 0, "relevance_score": 0.9}]}}, in any order. */
final class RerankAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RerankAnswer() {}

    /**
     * How much each document has to do with the question, by the documents' places.
     *
     * @throws RerankFailed {@code BROKEN} unless there is one number for each document
     */
    static double[] read(byte[] body, int documents) {
        JsonNode results;
        try {
            results = JSON.readTree(body).path("results");
        } catch (IOException unreadable) {
            throw broken("an answer that is no JSON");
        }
        if (!results.isArray() || results.size() != documents) {
            throw broken("%d results for %d documents".formatted(results.size(), documents));
        }
        double[] scores = new double[documents];
        Arrays.fill(scores, Double.NaN);
        for (JsonNode result : results) {
            JsonNode index = result.path("index");
            JsonNode score = result.path("relevance_score");
            if (!index.isInt() || index.intValue() < 0 || index.intValue() >= documents
                    || !Double.isNaN(scores[index.intValue()])) {
                throw broken("other documents than those it was given");
            }
            if (!score.isNumber() || !Double.isFinite(score.doubleValue())) {
                throw broken("a relevance that is no number");
            }
            scores[index.intValue()] = score.doubleValue();
        }
        return scores;
    }

    private static RerankFailed broken(String what) {
        return new RerankFailed(Code.BROKEN, "the endpoint answered with " + what);
    }
}
