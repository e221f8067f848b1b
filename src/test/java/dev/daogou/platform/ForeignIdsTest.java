package dev.daogou.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.daogou.merchant.Merchant;
import dev.daogou.platform.Doors.Door;
import dev.daogou.shared.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** Attack: one shop's key and another shop's ids, at every door of the merchant that takes an id. */
@QuarkusTest
class ForeignIdsTest {

    private static final String FEED = """
            {"id":"coat","title":"Coat","price":{"amount":"1.00","currency":"CNY"},"availability":"in_stock"}
            {"kind":"faq","id":"wash","title":"Q?","body":"A."}
            {"kind":"promotion","id":"ten","title":"Ten","percent":10,"from":"2020-01-01T00:00:00Z","to":"2099-01-01T00:00:00Z"}
            """;

    @Inject
    EntityManager db;

    @Test
    void whatIsAnotherShopsIsNotThereAndStaysAsItWas() {
        Merchant theirs = Merchant.of("ids-theirs", "CNY");
        Map<String, String> ids = belongings(theirs);
        String before = all(theirs);
        Merchant ours = Merchant.of("ids-ours", "CNY");

        List<Door> doors = Doors.all().stream().filter(door -> door.path().matches("/api/v1/shop/.*\\{.*")).toList();
        assertThat(doors).hasSizeGreaterThan(15);
        var reached = new ArrayList<String>();
        for (Door door : doors) {
            String kind = door.path().split("/")[4];
            assertThat(ids).as("say what a shop has at " + door).containsKey(kind);
            // Putting makes a thing of one's own by that name, and a rule of outreach is in every shop.
            if (!door.method().equals("PUT") && !kind.equals("outreach")) {
                int status = door.knock(ours.call(), ids.get(kind), "{\"offers\":[]}").statusCode();
                if (status != 404) {
                    reached.add(door + " answered " + status);
                }
            }
            if (door.reads()) {
                door.knock(theirs.call(), ids.get(kind), null).then().statusCode(200);
            }
        }
        assertThat(reached).isEmpty();
        for (String followed : List.of("imports", "evaluations")) {
            ours.call().accept("text/event-stream").get("/api/v1/shop/" + followed + "/" + ids.get(followed)).then()
                    .statusCode(404);
        }
        assertThat(all(theirs)).isEqualTo(before);
    }

    private Map<String, String> belongings(Merchant merchant) {
        Map<String, String> ids = new HashMap<>(Map.of("products", "coat", "articles", "wash", "promotions", "ten", "feeds",
                "main", "agents", "mei", "orders", "W1", "customers", "anna"));
        merchant.json(Map.of("member", true)).put("/api/v1/shop/customers/anna").then().statusCode(200);
        merchant.json(Map.of("customerId", "anna", "status", "paid", "placedAt", "2026-11-20T08:00:00Z", "items",
                List.of(Map.of("productId", "coat", "title", "Coat", "quantity", 1, "price",
                        Map.of("amount", "599.00", "currency", "CNY")))))
                .put("/api/v1/shop/orders/W1").then().statusCode(200);
        ids.put("imports", merchant.importsCleanly(FEED).getString("importId"));
        merchant.json(Map.of("shortcut", "hi", "title", "Hi", "lang", "en", "text", "Hi")).put("/api/v1/shop/replies/hi").then()
                .statusCode(200);
        ids.put("replies", "hi");
        ids.put("keys", merchant.call().get("/api/v1/shop/keys").then().extract().path("[0].id"));
        ids.put("evaluations", merchant.call().body("{\"question\":\"Hello?\"}").post("/api/v1/shop/evaluations").then()
                .statusCode(202).extract().path("evaluationId"));
        // Followed to its end: what stays as it was must not be under way.
        merchant.call().accept("text/event-stream").get("/api/v1/shop/evaluations/" + ids.get("evaluations")).then()
                .statusCode(200);
        merchant.json(Map.of("name", "Mei", "password", "correct horse")).put("/api/v1/shop/agents/mei").then().statusCode(200);
        merchant.json(Map.of("url", "https://shop.example/feed", "everyMinutes", 60, "on", false))
                .put("/api/v1/shop/feeds/main")
                .then().statusCode(200);
        ids.put("webhooks", merchant.json(Map.of("url", "https://desk.example/daogou")).post("/api/v1/shop/webhooks").then()
                .statusCode(201).extract().path("webhook.id"));
        ids.put("proposals", proposed(merchant));
        merchant.json(Map.of("on", true)).put("/api/v1/shop/outreach/rules/lingering").then().statusCode(200);
        ids.put("outreach", "lingering");
        return ids;
    }

    /** Straight into the table: how one comes about is shown elsewhere. */
    private String proposed(Merchant merchant) {
        String cid = given().contentType(ContentType.JSON).body(Map.of("shop", merchant.shop())).post("/api/v1/conversations")
                .then().statusCode(201).extract().path("conversationId");
        String id = Ids.fresh("pa_");
        QuarkusTransaction.requiringNew().run(() -> db.createNativeQuery("""
                insert into proposed_article (id, shop, cid, seq, state, gap, title, body, lang, cautions, by_name, times, also_in,
                    created_at)
                select ?1, shop, id, 1, 'WAITING', 'LOW_CONFIDENCE', 'Q?', 'A.', 'EN', '{}', 'Mei', 1, '{}', now()
                from conversation where id = ?2""").setParameter(1, id)
                .setParameter(2, cid).executeUpdate());
        return id;
    }

    private static String all(Merchant merchant) {
        return List
                .of("export", "imports", "feeds", "keys", "agents", "replies", "evaluations", "webhooks", "proposals",
                        "outreach")
                .stream()
                .map(what -> merchant.call().contentType(ContentType.JSON).get("/api/v1/shop/" + what).then().statusCode(200)
                        .extract().asString())
                .toList().toString();
    }
}
