package dev.daogou.browser;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import dev.daogou.shared.Ids;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** What a shop that has been looked after for a while sells and knows: a part of the demo shop, and some of it goes wrong. */
final class FullShop {

    static final String PARKA = "aurora-long-parka";
    static final Path KNOWLEDGE = Path.of("knowledge");
    private static final String BAD_ROWS = """
            {"id":"no-title","price":{"amount":"9.00","currency":"CNY"}}
            {"id":"odd-price","title":"毛线手套","price":{"amount":"nine","currency":"CNY"},"availability":"in_stock"}
            """;
    private static final String QUESTIONS = """
            {"question":"现在多少钱?","productId":"aurora-long-parka","expect":["1099"],"note":"price"}
            {"question":"可以货到付款吗?","expect":["货到付款"],"note":"payment"}
            """;

    final String id;

    private FullShop(String id) {
        this.id = id;
    }

    /** A shop of its own, with Mei as its admin and nothing else. */
    static FullShop opened(String name) {
        FullShop shop = new FullShop(name + Ids.fresh("").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
        given().header("Authorization", "Bearer test-operator-key").contentType(ContentType.JSON)
                .body(Map.of("name", "知夏生活馆")).put("/api/v1/shops/" + shop.id).then().statusCode(201);
        shop.agent("mei", "Mei", "admin");
        return shop;
    }

    /** @param products how many of the demo shop's */
    void stock(int products) throws IOException {
        List<String> feed = Files.readAllLines(KNOWLEDGE.resolve("products/outdoor.jsonl"));
        String rows = feed.stream().limit(products).collect(Collectors.joining("\n", "", "\n"));
        imported("spring-2026.jsonl", rows + Files.readString(KNOWLEDGE.resolve("promotions.jsonl")) + BAD_ROWS);
        put("orders/W20261118001", Map.of("customerId", "anna-2026", "status", "shipped", "placedAt", "2026-11-18T03:20:00Z",
                "items", List.of(Map.of("productId", PARKA, "title", "极光 长款派克羽绒服", "quantity", 1, "price",
                        Map.of("amount", "1099.00", "currency", "CNY")))));
        article("invoice-zh", "faq", "zh", "可以开发票吗?", "可以,签收后在订单页申请电子发票,**三个工作日**内发到邮箱。");
        article("care-zh", "guide", "zh", "羽绒服怎么洗", "冷水手洗,平铺晾干。\n\n1. 先拆下毛领\n2. 用中性洗涤剂\n3. 不要拧干");
        article("returns-en", "policy", "en", "Returns", "Within 30 days, unworn, with its labels.");
        put("replies/hello", Map.of("shortcut", "hello", "title", "问候", "lang", "zh", "text", "您好,我是{agent},{shop}的客服。"));
        put("replies/price", Map.of("shortcut", "price", "title", "现在的价格", "lang", "zh", "text", "{product}现在的价格是 {price}。"));
        put("replies/sorry", Map.of("shortcut", "sorry", "title", "Apology", "lang", "en", "text",
                "I am sorry about this, {visitor}. Let me look at your order {order} right away."));
        put("intents/examples",
                Map.of("examples", List.of(topic("你们做批发吗?", "批发"), topic("我想代理你们的羽绒服", "批发"), topic("能绣公司的标志吗?", "定制"),
                        topic("可以刻字吗?", "定制"), topic("Do you sell to other shops?", "wholesale"),
                        topic("Can we resell your coats?", "wholesale"))));
        put("offer-policy", Map.of("grants", Map.of("maxPercent", 10)));
        put("feeds/main", Map.of("url", "https://feeds.example/catalogue.jsonl", "everyMinutes", 60));
        put("feeds/outlet", Map.of("url", "https://outlet.example/exports/google/products.xml?lang=zh", "everyMinutes", 1440));
        operator().body(QUESTIONS).queryParam("k", 1).queryParam("name", "before-the-sale.jsonl")
                .post("/api/v1/shop/evaluations").then().statusCode(202);
        settle("evaluations", "evaluations.state");
    }

    /** A receiver that is not there. */
    void webhook() {
        operator().body(Map.of("url", "https://desk.example/daogou/hook", "events",
                List.of("handoff.requested", "message.created", "conversation.resolved"))).post("/api/v1/shop/webhooks").then()
                .statusCode(201);
    }

    void agent(String login, String name, String role) {
        put("agents/" + login, Map.of("name", name, "password", Desk.PASSWORD, "role", role));
    }

    /** A link by which somebody new comes. */
    String invitation(String login, String name) {
        return operator().body(Map.of("name", name)).post("/api/v1/shop/agents/" + login + "/invitation").then().statusCode(201)
                .extract().path("path");
    }

    /** The id of the latest of its imports, or evaluations. */
    String latest(String what) {
        return operator().get("/api/v1/shop/" + what + "s").then().statusCode(200).extract().path(what + "s[0]." + what + "Id");
    }

    RequestSpecification operator() {
        return given().header("Authorization", "Bearer test-operator-key").header("Daogou-Shop", id)
                .contentType(ContentType.JSON);
    }

    private static Map<String, String> topic(String text, String label) {
        return Map.of("text", text, "label", label);
    }

    private void imported(String name, String rows) {
        operator().queryParam("name", name).body(rows).post("/api/v1/shop/imports").then()
                .statusCode(202);
        settle("imports", "imports.state");
    }

    private void settle(String what, String states) {
        Awaitility.await(what).pollInterval(Duration.ofMillis(100)).atMost(Duration.ofMinutes(1))
                .until(() -> operator().get("/api/v1/shop/" + what).jsonPath().getList(states, String.class).stream()
                        .noneMatch(state -> Stream.of("running", "waiting").anyMatch(state::equals)));
    }

    private void article(String id, String kind, String lang, String title, String body) {
        put("articles/" + id, Map.of("kind", kind, "lang", lang, "title", title, "body", body));
    }

    void put(String path, Map<String, ?> doc) {
        operator().body(doc).put("/api/v1/shop/" + path).then().statusCode(200);
    }
}
