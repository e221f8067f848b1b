package dev.daogou.console;

import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.cookie;
import static dev.daogou.console.Workplace.operator;
import static dev.daogou.console.Workplace.sells;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.daogou.conversation.ConversationEvent.MessageAdded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Mei shows Anna what the shop sells. */
@QuarkusTest
class ShownProductsTest {

    @Inject
    Workplace workplace;

    String shop;
    String mei;
    String cid;

    @BeforeEach
    void meiHoldsTheConversation() {
        shop = workplace.shop("mei");
        mei = cookie(shop, "mei");
        cid = workplace.anna(shop, "有什么推荐?");
        sells(shop, "coat", "Warm coat", "599.00");
        at(mei).post("/api/v1/console/conversations/" + cid + "/claim").then().statusCode(200);
    }

    @Test
    void aCardSaysWhatTheShopsRowsSayAtThatMomentWhateverTheConsoleSent() {
        say("k1", Map.of("text", "看看这件", "products",
                List.of(Map.of("id", "coat", "title", "Free coat", "price", Map.of("amount", "0.01", "currency", "CNY")))))
                .statusCode(201);
        sells(shop, "coat", "Warm coat", "499.00");
        say("k1", Map.of("text", "看看这件", "products", List.of(Map.of("id", "coat")))).statusCode(200).body("dup", equalTo(true));
        say("k2", Map.of("products", List.of(Map.of("id", "coat")))).statusCode(201);

        for (ValidatableResponse transcript : List.of(
                at(mei).get("/api/v1/console/conversations/" + cid).then(),
                operator(shop).get("/api/v1/conversations/" + cid + "/messages").then())) {
            transcript.statusCode(200).body("messages", hasSize(3)).body("messages[1].products.title", contains("Warm coat"))
                    .body("messages[1].products[0].price.amount", equalTo("599.00"))
                    .body("messages[1].products[0].availability", equalTo("in_stock"))
                    .body("messages[2].text", equalTo("")).body("messages[2].products[0].price.amount", equalTo("499.00"));
        }
        // And so is it told again to who comes back.
        MessageAdded told = (MessageAdded) workplace.told(shop, cid).stream().filter(e -> e instanceof MessageAdded)
                .reduce((first, second) -> second).orElseThrow();
        assertThat(told.products()).singleElement().satisfies(card -> {
            assertThat(card.id()).isEqualTo("coat");
            assertThat(card.price().display()).isEqualTo("¥499");
        });
    }

    @Test
    void whatTheShopDoesNotSellIsNotShown() {
        String other = workplace.shop("eva");
        sells(other, "boots", "Boots", "99.00");
        say("k1", Map.of("products", List.of(Map.of("id", "coat"), Map.of("id", "boots")))).statusCode(400)
                .body("errors.field", contains("products[1].id"));
        say("k1", Map.of("products", List.of(Map.of("id", "coat", "sku", "none")))).statusCode(400).body("errors.field",
                contains("products[0].sku"));
        say("k1", Map.of("products", List.of(Map.of("sku", "x")))).statusCode(400);
        say("k1", Map.of("products", Collections.nCopies(5, Map.of("id", "coat")))).statusCode(400).body("errors.field",
                contains("products"));
        say("k1", Map.of("text", " ", "products", List.of())).statusCode(400).body("errors.field", contains("text"));
        at(mei).get("/api/v1/console/conversations/" + cid).then().body("messages", hasSize(1));
    }

    @Test
    void productsAreFoundByWhatOneRemembersAndOnlyTheOwn() {
        sells(shop, "boots", "Rain boots", "199.00");
        find("boot").body("products.product.id", contains("boots")).body("products[0].product.price.amount", equalTo("199.00"));
        find("").body("products.product.id", contains("boots", "coat"));
        find("%").body("products", empty());
        at(mei).queryParam("q", "x".repeat(201)).get("/api/v1/console/products").then().statusCode(400).body("detail",
                containsString("200"));
        String eva = cookie(workplace.shop("eva"), "eva");
        at(eva).get("/api/v1/console/products").then().statusCode(200).body("products", empty());
    }

    private ValidatableResponse find(String q) {
        return at(mei).queryParam("q", q).get("/api/v1/console/products").then().statusCode(200);
    }

    private ValidatableResponse say(String key, Map<String, ?> saying) {
        return at(mei).body(saying).header("Idempotency-Key", key).post("/api/v1/console/conversations/" + cid + "/messages")
                .then();
    }
}
