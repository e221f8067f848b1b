package dev.daogou.console;

import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.cookie;
import static dev.daogou.console.Workplace.operator;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What is said often: written by the merchant, filled in for Anna who looks at a coat. */
@QuarkusTest
class CannedRepliesTest {

    private static final String REPLIES = "/api/v1/shop/replies/";
    private static final String CONVERSATIONS = "/api/v1/console/conversations/";

    @Inject
    Workplace workplace;

    @Test
    void aReplyIsFilledWithWhatTheConversationIsAboutAndThePriceOfNow() {
        String shop = workplace.shop("mei");
        String mei = cookie(shop, "mei");
        String cid = workplace.anna(shop, "多少钱?");
        put(shop, "price", "价格", "{agent}:{product}现在 {price},订单 {order}").statusCode(200).body("id", equalTo("price"));
        at(mei).get("/api/v1/console/replies").then().statusCode(200).body("replies.shortcut", contains("价格"))
                .body("replies.text", contains("{agent}:{product}现在 {price},订单 {order}"));
        filled(mei, cid).body("text", equalTo("Mei:{product}现在 {price},订单 {order}"))
                .body("missing", contains("product", "price", "order"));

        coat(shop, "599.00");
        filled(mei, cid).body("text", equalTo("Mei:羽绒服现在 ¥599,订单 {order}")).body("missing", contains("order"));
        coat(shop, "499.00");
        filled(mei, cid).body("text", containsString("¥499"));
    }

    @Test
    void theOrderAndTheNameAreOfACustomerWhomTheShopHasVouchedFor() {
        String shop = workplace.shop("mei");
        String cid = workplace.anna(shop, "我的订单呢?");
        operator(shop).body(Map.of("customerId", "anna", "status", "paid", "placedAt", "2026-11-20T08:00:00Z", "items",
                java.util.List.of(Map.of("productId", "coat", "title", "Coat", "quantity", 1, "price",
                        Map.of("amount", "599.00", "currency", "CNY")))))
                .put("/api/v1/shop/orders/W1").then().statusCode(200);
        put(shop, "price", "order", "{visitor} {order}").statusCode(200);
        String mei = cookie(shop, "mei");
        filled(mei, cid).body("missing", contains("visitor", "order"));
        workplace.vouch(shop, cid, "anna");
        filled(mei, cid).body("text", equalTo("anna W1")).body("missing", empty());
    }

    @Test
    void aMerchantIsToldWhatIsWrongWithAReply() {
        String shop = workplace.shop("mei");
        put(shop, "one", "hi", "Hello {nmae}").statusCode(400).body("errors.field", contains("text"))
                .body("errors[0].message", containsString("{nmae}, which nothing fills"));
        put(shop, "one", "two words", "Hello").statusCode(400).body("errors.field", contains("shortcut"));
        operator(shop).body("{}").put(REPLIES + "one").then().statusCode(400).body("errors.field",
                contains("shortcut", "title", "lang", "text"));
        put(shop, "one", "hi", "Hello").statusCode(200);
        put(shop, "one", "hi", "Hello again").statusCode(200).body("text", equalTo("Hello again"));
        put(shop, "two", "HI", "Hello").statusCode(400).body("errors[0].message", containsString("another reply's"));
        operator(shop).delete(REPLIES + "one").then().statusCode(204);
        operator(shop).delete(REPLIES + "one").then().statusCode(404);
    }

    /** Attack: another shop's agent, and an agent at the merchant's door. */
    @Test
    void nobodyElseReadsOrWritesThem() {
        String shop = workplace.shop("mei", "lin");
        String cid = workplace.anna(shop, "你好");
        put(shop, "price", "hi", "Hello").statusCode(200);
        String other = workplace.shop("eva");
        String eva = cookie(other, "eva");
        at(eva).get("/api/v1/console/replies").then().statusCode(200).body("replies", empty());
        at(eva).get(CONVERSATIONS + cid + "/replies/price").then().statusCode(404);
        at(eva).get(CONVERSATIONS + workplace.anna(other, "hi") + "/replies/price").then().statusCode(404);
        String lin = cookie(shop, "lin");
        at(lin).body(Map.of("shortcut", "x", "title", "x", "lang", "zh", "text", "x")).put(REPLIES + "x").then()
                .statusCode(403);
        at(lin).delete(REPLIES + "price").then().statusCode(403);
        at(lin).get(CONVERSATIONS + cid + "/replies/price").then().statusCode(200).body("text", equalTo("Hello"));
    }

    private static io.restassured.response.ValidatableResponse put(String shop, String id, String shortcut, String text) {
        return operator(shop).body(Map.of("shortcut", shortcut, "title", "Title", "lang", "zh", "text", text))
                .put(REPLIES + id).then();
    }

    private static io.restassured.response.ValidatableResponse filled(String agent, String cid) {
        return at(agent).get(CONVERSATIONS + cid + "/replies/price").then().statusCode(200);
    }

    /** The page that Anna is on. */
    private static void coat(String shop, String price) {
        Workplace.sells(shop, "dj-aurora", "羽绒服", price);
    }
}
