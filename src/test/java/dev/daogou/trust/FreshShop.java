package dev.daogou.trust;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;

import dev.daogou.merchant.Merchant;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** A shop that changes under the visitors' eyes. Of every reply it is kept whether it says of when it is. */
final class FreshShop {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Merchant merchant;
    final List<String> stale = new ArrayList<>();
    long asked;

    FreshShop(String name) {
        merchant = Merchant.of(name, "CNY");
    }

    static Map<String, String> yuan(int amount) {
        return Map.of("amount", amount + ".00", "currency", "CNY");
    }

    /** Not cheaper now, in stock, with a picture and a data sheet. */
    static Map<String, Object> coat(int n, boolean zh, String fabric) {
        String title = zh ? "晨雾 " + NAMES[n % NAMES.length] + "外套" : "Morning Mist " + ENGLISH[n % ENGLISH.length] + " coat";
        return new HashMap<>(Map.of("title", title, "lang", zh ? "zh" : "en", "description", zh ? "日常外套。" : "An everyday coat.",
                "category", "coats", "link", "/p/c" + n, "imageLinks", List.of("/i/gone-" + n + ".svg"), "price", yuan(300 + n),
                "availability", "in_stock", "attributes", Map.of(zh ? "面料" : "Fabric", fabric)));
    }

    private static final String[] NAMES = { "松涛", "云岭", "海棠", "青岚", "白鹭", "雪雁", "竹溪", "枫桥", "石榴", "银杏" };
    private static final String[] ENGLISH = { "Harbour", "Willow", "Granite", "Heron", "Juniper", "Meadow", "Saffron", "Tundra",
            "Velvet", "Walnut" };

    Response put(String what, String id, Map<String, ?> body) {
        return succeeded(merchant.json(body).put("/api/v1/shop/" + what + "/" + id));
    }

    Response patch(String product, Map<String, ?> offer) {
        return succeeded(merchant.json(Map.of("offers", List.of(offer))).patch("/api/v1/shop/products/" + product + "/offers"));
    }

    Response delete(String what, String id) {
        return succeeded(merchant.call().delete("/api/v1/shop/" + what + "/" + id));
    }

    private static Response succeeded(Response response) {
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError(response.statusCode() + ": " + response.asString());
        }
        return response;
    }

    JsonPath ask(String question, String product, String... history) {
        var body = new HashMap<String, Object>(Map.of("question", question));
        if (product != null) {
            body.put("productId", product);
        }
        var lines = new ArrayList<Map<String, String>>();
        for (int i = 0; i < history.length; i++) {
            lines.add(Map.of("author", i % 2 == 0 ? "visitor" : "assistant", "text", history[i]));
        }
        body.put("history", lines);
        Instant before = Instant.now();
        JsonPath reply = succeeded(merchant.json(body).post("/api/v1/ask")).jsonPath();
        noteAsOf(question, reply.getString("asOf"), before);
        return reply;
    }

    private void noteAsOf(String question, String asOf, Instant before) {
        asked++;
        if (asOf == null || Instant.parse(asOf).isBefore(before) || Instant.parse(asOf).isAfter(Instant.now())) {
            stale.add(question + ": " + asOf + ", asked at " + before);
        }
    }

    /** A conversation on a product's page. */
    final class Talk {

        private final String token;
        private final String path;
        private int said;

        Talk(String product, String lang) {
            JsonPath begun = given().contentType(ContentType.JSON)
                    .body(Map.of("shop", merchant.shop(), "lang", lang, "page",
                            Map.of("url", "https://shop.example/p/" + product, "productId", product)))
                    .post("/api/v1/conversations").then().statusCode(201).extract().jsonPath();
            path = "/api/v1/conversations/" + begun.getString("conversationId") + "/messages";
            token = "Bearer " + begun.getString("token");
        }

        /** @return the reply's text */
        String says(String text) {
            int number = ++said;
            Instant before = Instant.now();
            given().contentType(ContentType.JSON).header("Authorization", token).header("Idempotency-Key", "m" + number)
                    .body(Map.of("text", text)).post(path).then().statusCode(202);
            List<Map<String, Object>> replies = Awaitility.await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(
                    () -> given().header("Authorization", token).get(path).then().statusCode(200).extract().jsonPath()
                            .getList("messages.findAll { it.author == 'assistant' }.reply"),
                    all -> all.size() == number);
            Map<String, Object> reply = replies.get(number - 1);
            noteAsOf(text, (String) reply.get("asOf"), before);
            return (String) reply.get("text");
        }
    }
}
