package dev.daogou.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** A merchant looks through a shop that has a little of everything; the shop next door has the same ids. */
@QuarkusTest
class BrowseTest {

    private static final String PROMOTION = """
            {"kind":"promotion","id":"%s","title":"%s","percent":10,"code":"%s","from":"%s","to":"%s","stackable":false}
            """;
    private static Merchant merchant;
    private static Merchant nextDoor;

    @BeforeEach
    void theShops() {
        if (merchant != null) {
            return;
        }
        merchant = Merchant.of("browse", "CNY");
        merchant.importsCleanly(product("aurora", "Aurora 羽绒服", "North Face", "服装 > 外套", "DJ-100%_x")
                + product("breeze", "Breeze jacket", "Aurora Labs", "服装 > 外套 > 风衣", "WB-1")
                + product("cup", "Cup 100%", null, "家居", "CUP_1") + product("drum", "Drum!", null, null, "DR")
                + article("wash", "faq", "羽绒服能机洗吗?", "zh") + article("wash-en", "faq", "Can I WASH it?", "en")
                + article("returns", "policy", "Returns", "en")
                + PROMOTION.formatted("summer", "Summer 50% off", "SUN", "2020-06-01T00:00:00Z", "2020-07-01T00:00:00Z")
                + PROMOTION.formatted("now", "双十一", "N11", "2021-01-01T00:00:00Z", "2999-01-01T00:00:00Z")
                + PROMOTION.formatted("later", "Next century", "FUT", "2998-01-01T00:00:00Z", "2999-01-01T00:00:00Z"));
        nextDoor = Merchant.of("browse-next-door", "CNY");
        nextDoor.importsCleanly(product("aurora", "Theirs", "Secret", "秘密 > 柜台", "CUP_1-theirs")
                + PROMOTION.formatted("theirs", "Only next door", "T", "2021-01-01T00:00:00Z", "2999-01-01T00:00:00Z"));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(nullValues = "-", value = { "aurora, aurora breeze", "AURORA, aurora breeze", "羽绒, aurora", "north f, aurora",
            "dj-1, aurora", "wb-1, breeze", "cup_1, cup", "100%, aurora cup", "%, aurora cup", "_, aurora cup", "!, drum",
            "!%, -", "eez, breeze", "Theirs, -", "secret, -" })
    void productsAreFoundByTitleIdSkuAndBrandAndSignsStandForThemselves(String q, String ids) {
        List<String> expected = ids == null ? List.of() : List.of(ids.split(" "));
        page("products", "q", q).body("products.doc.id", equalTo(expected)).body("total", equalTo(expected.size()))
                .body("next", nullValue());
    }

    @Test
    void aCategoryHoldsWhatIsBelowItAndItsCountSaysSo() {
        page("categories").body("categories.path", contains("家居", "服装", "服装 > 外套", "服装 > 外套 > 风衣"))
                .body("categories.products", contains(1, 2, 2, 1));
        page("products", "category", "服装 > 外套").body("products.doc.id", contains("aurora", "breeze"))
                .body("total", equalTo(2));
        page("products", "category", "服装 > 外套", "q", "jacket").body("products.doc.id", contains("breeze"));
        page("products", "category", "服装 > %").body("total", equalTo(0));
        page("products", "category", "秘密").body("products", empty());
    }

    @Test
    void articlesAreFoundByTitleIdKindAndLanguage() {
        page("articles").body("articles.id", contains("returns", "wash", "wash-en")).body("total", equalTo(3));
        page("articles", "q", "wash").body("articles.id", contains("wash", "wash-en"));
        page("articles", "q", "机洗").body("articles.id", contains("wash"));
        page("articles", "kind", "policy").body("articles.id", contains("returns"));
        page("articles", "kind", "faq", "lang", "en").body("articles.id", contains("wash-en")).body("total", equalTo(1));
    }

    @Test
    void promotionsOfAllTimesAreListedAndSayWhetherTheyRun() {
        page("promotions").body("promotions.id", contains("later", "now", "summer"))
                .body("promotions.running", contains(false, true, false)).body("promotions[2].percent", equalTo(10))
                .body("promotions[2].kind", equalTo("promotion")).body("total", equalTo(3));
        page("promotions", "q", "50%").body("promotions.id", contains("summer"));
        page("promotions", "q", "n11").body("promotions.id", contains("now"));
        page("promotions", "q", "next door").body("total", equalTo(0));
        page("promotions/now").body("title", equalTo("双十一")).body("running", equalTo(true));
    }

    @Test
    void nothingOfTheShopNextDoorCanBeReached() {
        nextDoor.call().get("/api/v1/shop/promotions/theirs").then().statusCode(200);
        merchant.call().get("/api/v1/shop/promotions/theirs").then().statusCode(404).contentType("application/problem+json");
        nextDoor.call().get("/api/v1/shop/promotions/now").then().statusCode(404);
        nextDoor.call().get("/api/v1/shop/categories").then().body("categories.path", contains("秘密", "秘密 > 柜台"));
        nextDoor.call().queryParam("q", "cup_1").get("/api/v1/shop/products").then().body("products.doc.title",
                contains("Theirs"));
    }

    @Test
    void everyProductStandsOnExactlyOnePage() {
        Merchant large = Merchant.of("browse-pages", "CNY");
        StringBuilder feed = new StringBuilder();
        IntStream.range(0, 23).forEach(i -> feed.append(product("p" + i, "T" + i, "Same", "A", "S" + i)));
        large.importsCleanly(feed.toString());
        List<String> seen = new ArrayList<>();
        Integer next = 0;
        while (next != null) {
            var page = large.call().queryParams("q", "same", "offset", next, "limit", 10).get("/api/v1/shop/products").then()
                    .body("total", equalTo(23)).extract().jsonPath();
            seen.addAll(page.getList("products.doc.id", String.class));
            next = page.get("next");
        }
        assertThat(seen).hasSize(23).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aPageHasLimitsAndWhatCannotBeIsNamed() {
        page("products", "limit", "0").body("products", hasSize(1)).body("next", equalTo(1));
        page("products", "offset", "-5").body("products", hasSize(4));
        page("products", "offset", "2147483647", "limit", "2147483647").body("products", empty()).body("total", equalTo(4));
        for (String list : List.of("products", "articles", "promotions")) {
            refused(list, "q", "x".repeat(201)).body("errors[0].field", equalTo("q"));
            refused(list, "offset", "ten").body("detail", containsString("ten"));
            page(list, "q", "x".repeat(200)).body("total", equalTo(0));
            page(list, "q", "  ").body("total", equalTo(merchantHas(list)));
        }
        refused("products", "category", "x".repeat(501)).body("errors[0].field", equalTo("category"));
        refused("articles", "kind", "novel").body("errors[0].field", equalTo("kind"));
        refused("articles", "lang", "fr").body("errors[0].field", equalTo("lang"));
        refused("products", "q", "a\0b").body("errors[0].field", equalTo("q"));
    }

    private static int merchantHas(String list) {
        return Map.of("products", 4, "articles", 3, "promotions", 3).get(list);
    }

    private static ValidatableResponse page(String path, String... query) {
        return asked(path, query).statusCode(200);
    }

    private static ValidatableResponse refused(String path, String... query) {
        return asked(path, query).statusCode(400).contentType("application/problem+json");
    }

    private static ValidatableResponse asked(String path, String... query) {
        var call = merchant.call();
        for (int i = 0; i < query.length; i += 2) {
            call.queryParam(query[i], query[i + 1]);
        }
        return call.get("/api/v1/shop/" + path).then();
    }

    private static String product(String id, String title, String brand, String category, String sku) {
        return """
                {"id":"%s","title":"%s",%s%s"price":{"amount":"1.00","currency":"CNY"},"availability":"in_stock",\
                "variants":[{"sku":"%s"}]}
                """.formatted(id, title, brand == null ? "" : "\"brand\":\"" + brand + "\",",
                category == null ? "" : "\"category\":\"" + category + "\",", sku);
    }

    private static String article(String id, String kind, String title, String lang) {
        return """
                {"kind":"%s","id":"%s","title":"%s","body":"A body.","lang":"%s"}
                """.formatted(kind, id, title, lang);
    }
}
