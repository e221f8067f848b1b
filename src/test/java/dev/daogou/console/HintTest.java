package dev.daogou.console;

import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.cookie;
import static dev.daogou.console.Workplace.operator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.handoff.HandoffSection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** Anna finds a coat dear; what Mei is told of it, and when. */
@QuarkusTest
class HintTest {

    /** More of them with {@code -Dhints=}. */
    private static final int VISITORS = Integer.getInteger("hints", 20);
    private static final double BOUND_MS = 1_000;

    @Inject
    Workplace workplace;

    private String shop;
    private String mei;
    private String cid;
    private String token;

    @BeforeEach
    void aCoatOnSaleAndTwoThatCostLess() {
        shop = workplace.shop("mei");
        mei = cookie(shop, "mei");
        coat("dj-aurora", "极光羽绒服", Map.of("price", cny("799.00"), "salePrice", cny("699.00")));
        coat("dj-north", "北境羽绒服", Map.of("price", cny("649.00")));
        coat("dj-light", "轻羽羽绒服", Map.of("price", cny("399.00")));
        coat("dj-fine", "貂绒羽绒服", Map.of("price", cny("1999.00")));
        Map<String, ?> begun = given().contentType(ContentType.JSON)
                .body(Map.of("shop", shop, "lang", "zh", "page",
                        Map.of("url", "https://shop.example/p", "productId", "dj-aurora")))
                .post("/api/v1/conversations").then().statusCode(201).extract().jsonPath().getMap("");
        cid = (String) begun.get("conversationId");
        token = (String) begun.get("token");
    }

    @Test
    void meiIsToldWhyAndWhatCanBeOfferedAndTheHelpDeskHearsOfIt() throws Exception {
        String webhook = operator(shop).body(Map.of("url", "https://desk.example/d", "events", List.of("hint.created")))
                .post("/api/v1/shop/webhooks").then().statusCode(201).extract().path("webhook.id");
        try (OpenConsole console = OpenConsole.of(mei)) {
            annaSays("m1", "有点贵");
            JsonNode hint = console.next("hint");
            assertThat(hint.get("cid").asText()).isEqualTo(cid);
            assertThat(hint.get("kind").asText()).isEqualTo("price_sensitive");
            assertThat(hint.get("level").asText()).isEqualTo("medium");
            assertThat(hint.at("/why/0/mid").asText()).isEqualTo("m1");
            assertThat(hint.at("/why/0/span").asText()).isEqualTo("有点贵");
            assertThat(hint.get("advice").asText()).isEqualTo(hint.at("/adviceByLang/zh").asText()).contains("优惠");
            assertThat(hint.get("products").findValuesAsText("id")).startsWith("dj-aurora")
                    .containsExactlyInAnyOrder("dj-aurora", "dj-north", "dj-light");
            assertThat(hint.at("/products/0/reason").asText()).contains("¥699", "¥799");
            assertThat(hint.get("products").findValuesAsText("en")).anyMatch(reason -> reason.contains("¥50 cheaper"));
        }
        at(mei).get(conversation("")).then().body("hints", hasSize(1)).body("hints[0].why[0].span", equalTo("有点贵"));
        at(mei).get("/api/v1/console/conversations").then().body("conversations[0].hint.kind", equalTo("price_sensitive"));
        operator(shop).get("/api/v1/shop/webhooks/" + webhook + "/deliveries").then().body("deliveries.event",
                equalTo(List.of("hint.created")));
    }

    @Test
    void visitorsHesitateOneAfterAnotherAndTheirHintsComeWithinASecond() throws Exception {
        List<Double> millis = new ArrayList<>();
        try (OpenConsole console = OpenConsole.of(mei)) {
            for (int i = 0; i < VISITORS; i++) {
                String anna = workplace.anna(shop);
                long said = System.nanoTime();
                workplace.annaSays(shop, anna, "有点贵");
                assertThat(console.next("hint").get("cid").asText()).isEqualTo(anna);
                millis.add((console.heardNanos() - said) / 1e6);
            }
        }
        Collections.sort(millis);
        double last = millis.get(millis.size() - 1);
        HandoffSection section = new HandoffSection(70, "Hints for agents");
        section.says(String.format(Locale.ROOT,
                "%d visitors who find the product in view dear: from before their message is stored "
                        + "until the console's socket has the hint with its offers p50 %.0f ms, slowest %.0f ms (bound: 1,000 ms) %s.",
                VISITORS, millis.get(millis.size() / 2), last, last <= BOUND_MS ? "✓" : "✗"));
        section.write();
        // The slowest, on a machine that does something else, is for the report to say.
        assertThat(millis.get(millis.size() / 2)).isLessThan(BOUND_MS);
    }

    @Test
    void theSameMessageSentAgainMakesNoSecondAndADismissedHintDoesNotReturn() {
        annaSays("m1", "有点贵");
        String first = hid("price_sensitive", "medium");
        annaSays("m1", "有点贵");
        annaSays("m2", "太贵了,便宜点吧");
        String second = hid("price_sensitive", "high");
        at(mei).get(conversation("")).then().body("hints", hasSize(1));
        hint(first, "reopened", "{}").then().statusCode(409);
        hint(second, "dismissed", "{}").then().statusCode(200).body("ended", equalTo("dismissed"));
        hint(second, "dismissed", "{}").then().statusCode(200);
        annaSays("m3", "真的太贵了");
        annaSays("m4", "转人工");
        hid("wants_human", "medium");
        at(mei).get(conversation("")).then().body("hints.kind", equalTo(List.of("wants_human")));
        hint(second, "reopened", "{}").then().statusCode(200).body("ended", nullValue());
        at(mei).get(conversation("")).then().body("hints.kind", equalTo(List.of("price_sensitive", "wants_human")));
        hint(second, "used", "{\"how\":\"product\"}").then().statusCode(200).body("ended", nullValue());
        hint(second, "used", "{\"how\":\"followed\"}").then().statusCode(200).body("ended", equalTo("followed"));
        hint(second, "used", "{\"how\":\"framed\"}").then().statusCode(400).body("errors[0].field", equalTo("how"));
        operator(shop).get("/api/v1/shop/hints/report?days=1").then().statusCode(200).body("all.made", equalTo(3))
                .body("byKind.price_sensitive.followed", equalTo(1)).body("byKind.wants_human.ignored", equalTo(1));
        operator(shop).get("/api/v1/shop/hints/report?days=0").then().statusCode(400);
    }

    /** Attack: an agent of another shop, and one who names another conversation of this shop. */
    @Test
    void aHintIsNobodyElses() throws Exception {
        annaSays("m1", "有点贵");
        String hid = hid("price_sensitive", "medium");
        String eve = cookie(workplace.shop("eve"), "eve");
        String other = workplace.anna(shop, "在吗");
        for (String verb : List.of("dismissed", "used", "reopened")) {
            at(eve).body("{\"how\":\"followed\"}").post(conversation("/hints/" + hid + "/" + verb)).then().statusCode(404);
            at(mei).body("{\"how\":\"followed\"}")
                    .post("/api/v1/console/conversations/" + other + "/hints/" + hid + "/" + verb).then().statusCode(404);
        }
        at(mei).get(conversation("")).then().body("hints", hasSize(1));
    }

    @Test
    void whatWasSettledIsHistoryAndTheVisitorWhoHesitatesAnewIsNoticedAnew() {
        annaSays("m1", "有点贵");
        hid("price_sensitive", "medium");
        at(mei).post(conversation("/claim")).then().statusCode(200);
        at(mei).post(conversation("/resolve")).then().statusCode(200);
        at(mei).get(conversation("")).then().body("hints", empty());
        annaSays("m2", "还是太贵了");
        hid("price_sensitive", "medium");
        given().header("Authorization", "Bearer " + token).delete("/api/v1/conversations/" + cid).then().statusCode(204);
    }

    private String hid(String kind, String level) {
        String found = "hints.find { it.kind == '" + kind + "' && it.level == '" + level + "' }.hid";
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20))
                .until(() -> at(mei).get(conversation("")).jsonPath().getString(found), hid -> hid != null);
    }

    private Response hint(String hid, String verb, String body) {
        return at(mei).body(body).post(conversation("/hints/" + hid + "/" + verb));
    }

    private void annaSays(String mid, String text) {
        given().header("Authorization", "Bearer " + token).header("Idempotency-Key", mid).contentType(ContentType.JSON)
                .body(Map.of("text", text)).post("/api/v1/conversations/" + cid + "/messages");
    }

    private String conversation(String rest) {
        return "/api/v1/console/conversations/" + cid + rest;
    }

    private void coat(String id, String title, Map<String, Object> offer) {
        var doc = new HashMap<String, Object>(Map.of("title", title, "link", "/p/" + id, "availability", "in_stock",
                "category", "服装 > 羽绒服"));
        doc.putAll(offer);
        operator(shop).body(doc).put("/api/v1/shop/products/" + id).then().statusCode(200);
    }

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
