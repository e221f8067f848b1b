package dev.daogou.merchant;

import static dev.daogou.merchant.Feeds.coat;
import static dev.daogou.merchant.Feeds.faq;
import static dev.daogou.merchant.Feeds.promotion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** A merchant takes an import back: what it changed stands there as before, what they changed themselves since stays. */
@QuarkusTest
class UndoneImportTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void whatAnImportChangedAddedAndRemovedIsAsBeforeAndNothingIsEmbedded() {
        Merchant merchant = Merchant.of("undo-all", "CNY");
        merchant.importsCleanly(coat("kept", "10.00", "same") + coat("text", "10.00", "白鹅绒") + coat("price", "10.00", "x")
                + coat("gone", "10.00", "骆驼绒") + faq("wash", "Q", "old answer") + promotion("ten", 10));
        String before = merchant.export();
        var run = merchant.imports(coat("kept", "10.00", "same") + coat("text", "12.00", "灰鸭绒") + coat("price", "11.00", "x")
                + coat("new", "10.00", "牦牛绒") + faq("wash", "Q", "new answer") + faq("iron", "Q2", "never")
                + promotion("ten", 20) + promotion("five", 5), "?mode=replace");
        assertThat(List.of(run.getInt("added"), run.getInt("changed"), run.getInt("removed"))).containsExactly(3, 4, 1);

        var undone = merchant.undoes(run.getString("importId"));
        assertThat(undone.getString("state")).as("%s", undone.getList("errors")).isEqualTo("done");
        assertThat(undone.getString("mode")).isEqualTo("undo");
        assertThat(undone.getString("undoes")).isEqualTo(run.getString("importId"));
        assertThat(List.of(undone.getInt("added"), undone.getInt("changed"), undone.getInt("removed"),
                undone.getInt("unchanged"), undone.getInt("embedded"))).containsExactly(1, 4, 3, 0, 0);
        assertThat(merchant.export()).isEqualTo(before);
        await().atMost(SOON).until(() -> refs(merchant, "骆驼绒").contains("product:gone"));
        await().atMost(SOON).until(() -> refs(merchant, "白鹅绒").contains("product:text"));
        await().atMost(SOON).until(() -> !refs(merchant, "牦牛绒").contains("product:new"));
    }

    @Test
    void whatWasChangedByHandSinceStaysAndIsNamed() {
        Merchant merchant = Merchant.of("undo-hand", "CNY");
        merchant.importsCleanly(coat("put", "10.00", "a") + coat("patched", "10.00", "b") + coat("removed", "10.00", "c")
                + coat("other", "10.00", "d") + faq("wash", "Q", "A") + coat("away", "10.00", "e"));
        String run = merchant.imports(coat("put", "9.00", "a") + coat("patched", "9.00", "b") + coat("removed", "9.00", "c")
                + coat("other", "9.00", "d") + faq("wash", "Q", "B"), "?mode=replace").getString("importId");
        merchant.json(coat("put", "9.00", "by hand")).put("/api/v1/shop/products/put").then().statusCode(200);
        patch(merchant, "patched", "8.00").statusCode(200);
        merchant.call().delete("/api/v1/shop/products/removed").then().statusCode(204);
        merchant.json(faq("wash", "Q", "by hand")).put("/api/v1/shop/articles/wash").then().statusCode(200);
        merchant.json(coat("away", "7.00", "back")).put("/api/v1/shop/products/away").then().statusCode(200);

        var undone = merchant.undoes(run);
        assertThat(undone.getList("errors.id")).containsExactlyInAnyOrder("put", "patched", "removed", "wash", "away");
        assertThat(undone.getString("errors[0].message")).contains("by hand");
        assertThat(List.of(undone.getInt("rejected"), undone.getInt("changed"))).containsExactly(5, 1);
        merchant.product("other").body("offers[0].price.amount", equalTo("10.00"));
        merchant.product("put").body("doc.description", equalTo("by hand")).body("offers[0].price.amount", equalTo("9.00"));
        merchant.product("patched").body("offers[0].price.amount", equalTo("8.00"));
        merchant.product("removed").statusCode(404);
        merchant.product("away").body("offers[0].price.amount", equalTo("7.00"));
        merchant.call().get("/api/v1/shop/articles/wash").then().body("body", equalTo("by hand"));
    }

    @Test
    void aHandThatPutsBackWhatTheImportLeftHasChangedNothing() {
        Merchant merchant = Merchant.of("undo-same", "CNY");
        merchant.importsCleanly(coat("coat", "10.00", "a"));
        String run = merchant.importsCleanly(coat("coat", "9.00", "a")).getString("importId");
        patch(merchant, "coat", "8.00").statusCode(200);
        patch(merchant, "coat", "9.00").statusCode(200);
        assertThat(merchant.undoes(run).getInt("rejected")).isZero();
        merchant.product("coat").body("offers[0].price.amount", equalTo("10.00"));
    }

    @Test
    void anUndoneImportIsDoneAgainByUndoingTheUndo() {
        Merchant merchant = Merchant.of("undo-redo", "CNY");
        String run = merchant.importsCleanly(coat("coat", "10.00", "a")).getString("importId");
        String imported = merchant.export();
        String undo = merchant.undoes(run).getString("importId");
        merchant.product("coat").statusCode(404);
        merchant.call().get("/api/v1/shop/imports/" + run).then().body("undoneBy", equalTo(undo)).body("undoable",
                equalTo(false));
        var again = merchant.undoes(undo);
        assertThat(List.of(again.getInt("added"), again.getInt("embedded"))).containsExactly(1, 0);
        assertThat(merchant.export()).isEqualTo(imported);
        refused(merchant, run).body("detail", containsString(undo));
    }

    @Test
    void onlyTheLastImportThatChangedSomethingCanBeUndone() {
        Merchant merchant = Merchant.of("undo-last", "CNY");
        String first = merchant.importsCleanly(coat("coat", "10.00", "a")).getString("importId");
        String second = merchant.importsCleanly(coat("coat", "11.00", "a")).getString("importId");
        String unchanged = merchant.importsCleanly(coat("coat", "11.00", "a")).getString("importId");
        String failed = merchant.imports("PK\u0003\u0004torn", "").getString("importId");
        merchant.call().get("/api/v1/shop/imports").then().body("imports.undoable", contains(false, false, true, false));
        refused(merchant, first).body("detail", containsString(second));
        refused(merchant, unchanged).body("detail", containsString("changed nothing"));
        refused(merchant, failed).body("detail", containsString("changed nothing"));
        merchant.call().post("/api/v1/shop/imports/imp_none/undo").then().statusCode(404);

        assertThat(merchant.undoes(second).getString("state")).isEqualTo("done");
        merchant.product("coat").body("offers[0].price.amount", equalTo("10.00"));
        refused(merchant, second).body("detail", containsString("undone already"));
        refused(merchant, first);
    }

    @Test
    void anotherShopsImportIsNotThereToBeUndone() {
        String run = Merchant.of("undo-ours", "CNY").importsCleanly(coat("coat", "10.00", "a")).getString("importId");
        Merchant.of("undo-theirs", "CNY").call().post("/api/v1/shop/imports/" + run + "/undo").then().statusCode(404);
    }

    @Test
    void everythingOfAnOfferComesBackAsItWas() {
        Merchant merchant = Merchant.of("undo-offers", "CNY");
        String rich = """
                {"id":"p","title":"T","shipsInDays":3,"variants":[\
                {"sku":"b","options":{"z":"1","a":"2"},"price":{"amount":"10.50","currency":"CNY"},\
                "salePrice":{"amount":"9.00","currency":"CNY"},"salePriceFrom":"2026-01-01T00:00:00.123456Z",\
                "salePriceTo":"2099-01-01T00:00:00Z","availability":"in_stock","quantity":4},\
                {"sku":"a","options":{"z":"2"},"price":{"amount":"11.00","currency":"CNY"},"availability":"preorder"}]}
                """;
        merchant.importsCleanly(rich);
        String before = merchant.export();
        String run = merchant.importsCleanly(rich.replace("\"quantity\":4", "\"quantity\":0").replace("11.00", "12.00")
                .replace("\"shipsInDays\":3,", "")).getString("importId");
        merchant.undoes(run);
        assertThat(merchant.export()).isEqualTo(before);
        merchant.product("p").body("offers.sku", contains("b", "a"));
        var again = merchant.importsCleanly(rich);
        assertThat(again.getInt("unchanged")).as("as if the other import had never been").isEqualTo(1);
    }

    private static ValidatableResponse refused(Merchant merchant, String run) {
        return merchant.call().post("/api/v1/shop/imports/" + run + "/undo").then().statusCode(409);
    }

    private static ValidatableResponse patch(Merchant merchant, String id, String price) {
        return merchant.json(Map.of("offers", List.of(Map.of("price", Map.of("amount", price, "currency", "CNY")))))
                .patch("/api/v1/shop/products/" + id + "/offers").then();
    }

    private static List<String> refs(Merchant merchant, String q) {
        JsonPath found = merchant.search(Map.of("q", q));
        return found.getList("hits.ref");
    }
}
