package dev.daogou.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What a merchant sees of the imports there have been. */
@QuarkusTest
class ImportListTest {

    @Test
    void theLatestImportStandsFirstWithWhatItWasMadeFrom() {
        Merchant merchant = Merchant.of("list-order", "CNY");
        String first = merchant.importsCleanly(Feeds.coat("coat", "1.00", "x")).getString("importId");
        String second = merchant.imports(Feeds.coat("coat", "2.00", "x"), "?mode=replace&name=冬装 2026.jsonl")
                .getString("importId");
        merchant.call().get("/api/v1/shop/imports").then().statusCode(200)
                .body("imports.importId", contains(second, first)).body("imports[0].mode", equalTo("replace"))
                .body("imports[0].format", equalTo("jsonl")).body("imports[0].from", equalTo("body"))
                .body("imports[0].name", equalTo("冬装 2026.jsonl")).body("imports[0].changed", equalTo(1))
                .body("imports[1].mode", equalTo("upsert")).body("imports[1].name", nullValue()).body("next", nullValue());
        merchant.call().get("/api/v1/shop/imports/" + second).then().body("name", equalTo("冬装 2026.jsonl"))
                .body("format", equalTo("jsonl"));
    }

    @Test
    void theListIsTurnedPageByPage() {
        Merchant merchant = Merchant.of("list-pages", "CNY");
        var runs = IntStream.range(0, 3)
                .mapToObj(i -> merchant.importsCleanly(Feeds.coat("coat" + i, "1.00", "x")).getString("importId"))
                .toList();
        merchant.call().get("/api/v1/shop/imports?limit=2").then().body("imports.importId", contains(runs.get(2), runs.get(1)))
                .body("next", equalTo(2));
        merchant.call().get("/api/v1/shop/imports?limit=2&offset=2").then().body("imports.importId", contains(runs.get(0)))
                .body("next", nullValue());
    }

    @Test
    void aListNamesTheFirstErrorsOfARunAndTheRunItselfNamesMore() {
        Merchant merchant = Merchant.of("list-errors", "CNY");
        String feed = IntStream.range(0, 50).mapToObj(i -> "{torn").collect(Collectors.joining("\n"));
        String run = merchant.imports(feed, "?format=jsonl").getString("importId");
        merchant.call().get("/api/v1/shop/imports").then().body("imports[0].rejected", equalTo(50))
                .body("imports[0].errors", hasSize(20));
        merchant.call().get("/api/v1/shop/imports/" + run).then().body("errors", hasSize(50));
    }

    @Test
    void anotherShopsImportsAreNotAmongThem() {
        Merchant.of("list-ours", "CNY").importsCleanly(Feeds.coat("coat", "1.00", "x"));
        assertThat(Merchant.of("list-theirs", "CNY").call().get("/api/v1/shop/imports").then().statusCode(200).extract()
                .jsonPath().getList("imports")).isEmpty();
    }

    @Test
    void aNameWithoutEndIsRefused() {
        Merchant.of("list-name", "CNY").call().body(Feeds.coat("coat", "1.00", "x"))
                .post("/api/v1/shop/imports?name=" + "x".repeat(201)).then().statusCode(400)
                .body("errors.field", hasItem("name"));
    }
}
