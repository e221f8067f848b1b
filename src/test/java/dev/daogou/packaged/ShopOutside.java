package dev.daogou.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The shop as its merchant's programs see it. */
final class ShopOutside {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TITLE = Pattern.compile("(Kettle|Care guide) (\\d+) edition (\\d+)");

    private final PackagedApp app;
    private final String key;

    ShopOutside(PackagedApp app, Path dataDir) {
        this.app = app.listening();
        try {
            key = Files.readString(dataDir.resolve("admin-key")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean ready() {
        return send(HttpRequest.newBuilder(at("/q/health/ready"))).join().statusCode() == 200;
    }

    /** Posts an edition. @return its run's id; fails when the service dies first */
    CompletableFuture<String> post(Edition edition, Duration over) {
        BodyPublisher body = over.isZero()
                ? BodyPublishers.ofByteArray(edition.feed())
                : BodyPublishers.ofInputStream(() -> new SlowBody(edition.feed(), over));
        String mode = edition.replace() ? "replace" : "upsert";
        String format = edition.number() % 2 == 0 ? "" : "&format=" + edition.shape().wire();
        return send(HttpRequest.newBuilder(at("/api/v1/shop/imports?mode=" + mode + format))
                .header("Content-Type", "application/octet-stream").POST(body)).thenApply(ShopOutside::begun);
    }

    /** @return the id of the run that takes another one back */
    CompletableFuture<String> undo(String run) {
        return send(HttpRequest.newBuilder(at("/api/v1/shop/imports/" + run + "/undo")).POST(BodyPublishers.noBody()))
                .thenApply(ShopOutside::begun);
    }

    private static String begun(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return json(answer).path("importId").asText();
    }

    /** The latest run, or a missing node when there has been none. */
    JsonNode latestRun() {
        return get("/api/v1/shop/imports?limit=1").path("imports").path(0);
    }

    JsonNode run(String id) {
        return get("/api/v1/shop/imports/" + id);
    }

    String state(String run) {
        return run(run).path("state").asText();
    }

    /** Which edition of what is sold and quoted now; no product and no article may be of two. */
    Stock stock() {
        Map<String, Integer> products = new HashMap<>();
        each("products", (id, view) -> {
            JsonNode doc = view.path("doc");
            int edition = edition(doc.path("title").asText(), doc.path("description").asText());
            int product = Integer.parseInt(id.substring(1));
            assertThat(view.path("offers")).hasSize(1);
            BigDecimal price = new BigDecimal(view.path("offers").path(0).path("price").path("amount").asText());
            assertThat(price).as(id).isEqualByComparingTo(new Edition(edition, FeedShape.JSONL, false).price(product));
            products.put(id, edition);
        });
        Map<String, Integer> articles = new HashMap<>();
        each("articles", (id, doc) -> articles.put(id, edition(doc.path("title").asText(), doc.path("body").asText())));
        return new Stock(products, articles);
    }

    private void each(String kind, BiConsumer<String, JsonNode> seen) {
        Integer offset = 0;
        while (offset != null) {
            JsonNode page = get("/api/v1/shop/" + kind + "?limit=100&offset=" + offset);
            page.path(kind).forEach(one -> seen.accept(one.path("doc").path("id").asText(one.path("id").asText()), one));
            offset = page.hasNonNull("next") ? page.path("next").asInt() : null;
        }
    }

    private static int edition(String title, String text) {
        Matcher said = TITLE.matcher(title);
        assertThat(said.matches()).as(title).isTrue();
        assertThat(text).contains("of edition " + said.group(3) + ".");
        return Integer.parseInt(said.group(3));
    }

    /** Every passage that can be found: ref → title and text. */
    Map<String, String> found(int products) {
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < products; i++) {
            search("edition", "p" + i).forEach(hit -> put(found, hit));
        }
        search("care guide: descale kettles with vinegar", null).stream().filter(hit -> hit.hasNonNull("articleId"))
                .forEach(hit -> put(found, hit));
        return found;
    }

    private static void put(Map<String, String> found, JsonNode hit) {
        found.put(hit.path("ref").asText(), hit.path("title").asText() + "\n" + hit.path("text").asText());
    }

    /** How much there is, and how much of it can be found. */
    JsonNode knowledge() {
        return get("/api/v1/shop/knowledge");
    }

    List<JsonNode> search(String q, String productId) {
        Map<String, Object> query = new HashMap<>(Map.of("q", q, "k", 100));
        if (productId != null) {
            query.put("productId", productId);
        }
        List<JsonNode> hits = new ArrayList<>();
        postJson("/api/v1/search", query).path("hits").forEach(hits::add);
        return hits;
    }

    /** The answer to a shopper's question about a product. */
    String ask(String question, String productId) {
        return postJson("/api/v1/ask", Map.of("question", question, "productId", productId, "lang", "en")).path("text")
                .asText();
    }

    private JsonNode postJson(String path, Map<String, ?> body) {
        return ok(send(HttpRequest.newBuilder(at(path)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString()))).join());
    }

    private JsonNode get(String path) {
        return ok(send(HttpRequest.newBuilder(at(path))).join());
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.header("Authorization", "Bearer " + key).build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create(app.url() + path);
    }
}
