package dev.daogou.console;

import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.cookie;
import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.trust.TrustSection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** How soon an agent sees the first word of a draft, with the built-in composer and what it answers from the data. */
@Tag("trust")
@QuarkusTest
class DraftTimesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    /** Code that has run seldom is slow, and nobody's console is. */
    private static final int WARM = 150;
    private static final int COUNTED = 80;
    private static final double BOUND_MS = 60;
    private static final String[] ASKED = { "多少钱?", "羽绒怎么洗才不会结块?", "面料是什么?", "洗好以后怎么收纳?" };

    @Inject
    Workplace workplace;

    private String shop;
    private String cid;
    private String token;

    @Test
    void aDraftBeginsAtOnce() throws Exception {
        shop = workplace.shop("mei");
        String mei = cookie(shop, "mei");
        stock();
        beginsOnThePage();
        at(mei).post("/api/v1/console/conversations/" + cid + "/claim").then().statusCode(200);
        Map<String, List<Double>> millis = new TreeMap<>();
        List<String> without = new ArrayList<>();
        try (OpenConsole console = OpenConsole.of(mei)) {
            for (int i = 0; i < WARM + COUNTED; i++) {
                String asked = ASKED[i % ASKED.length];
                long since = System.nanoTime();
                says("m" + i, asked);
                console.next("draft.delta");
                double took = (console.heardNanos() - since) / 1e6;
                JsonNode done = console.next("draft.done");
                if (!done.has("text")) {
                    without.add(asked);
                }
                at(mei).body(Map.of("text", "好的")).header("Idempotency-Key", "k" + i)
                        .post("/api/v1/console/conversations/" + cid + "/messages").then().statusCode(201);
                if (i >= WARM) {
                    millis.computeIfAbsent(done.path("answeredBy").asText(), by -> new ArrayList<>()).add(took);
                }
            }
        }
        try (TrustSection section = TrustSection.of(80, "Drafts for agents")) {
            millis.forEach((by, each) -> {
                Collections.sort(each);
                double p50 = each.get(each.size() / 2);
                section.figure("first word of a draft after the visitor's message, answered by " + by, each.size(),
                        "p50 " + shown(p50) + ", p95 " + shown(each.get(each.size() * 95 / 100)), "p50 ≤ 60 ms",
                        p50 <= BOUND_MS);
            });
            section.never("questions without a draft", WARM + COUNTED, without)
                    .note("From before the visitor's request until the console's socket has the first draft.delta, after "
                            + WARM
                            + " that are not counted; a small shop without any model but the built-in ones; each draft ends with"
                            + " the agent's own answer.");
        }
    }

    private void stock() {
        put("products/down", Map.of("title", "晨雾羽绒服", "lang", "zh", "description", "日常羽绒服。", "price",
                Map.of("amount", "599.00", "currency", "CNY"), "availability", "in_stock", "attributes", Map.of("面料", "锦纶")));
        put("articles/wash", Map.of("kind", "guide", "title", "羽绒服的清洗", "lang", "zh", "body",
                "羽绒要冷水手洗,用中性洗涤剂。平铺晾干,干了以后轻轻拍打,羽绒就不会结块。"));
        put("articles/store", Map.of("kind", "guide", "title", "羽绒服的收纳", "lang", "zh", "body",
                "洗好晾干以后再收纳。放在透气的布袋里,不要压得太紧。"));
        Awaitility.await().until(() -> {
            JsonPath found = Workplace.operator(shop).body(Map.of("q", "羽绒服的收纳")).post("/api/v1/search").jsonPath();
            return found.getList("hits.semanticRank").stream().anyMatch(rank -> rank != null);
        });
    }

    private void put(String what, Map<String, ?> body) {
        int status = Workplace.operator(shop).body(body).put("/api/v1/shop/" + what).statusCode();
        if (status / 100 != 2) {
            throw new AssertionError(what + ": " + status);
        }
    }

    private void beginsOnThePage() {
        JsonPath begun = given().contentType(ContentType.JSON)
                .body(Map.of("shop", shop, "lang", "zh", "page",
                        Map.of("url", "https://shop.example/p/down", "productId", "down")))
                .post("/api/v1/conversations").then().statusCode(201).extract().jsonPath();
        cid = begun.getString("conversationId");
        token = begun.getString("token");
    }

    private void says(String mid, String text) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + "/api/v1/conversations/" + cid + "/messages"))
                .header("Authorization", "Bearer " + token).header("Idempotency-Key", mid)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\"}")).build();
        int status = CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 202) {
            throw new AssertionError("status " + status);
        }
    }

    private static String shown(double millis) {
        return String.format(Locale.ROOT, "%.1f ms", millis);
    }
}
