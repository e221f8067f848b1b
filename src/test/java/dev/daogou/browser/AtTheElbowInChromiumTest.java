package dev.daogou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import dev.daogou.browser.Chromium.Screen;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Anna asks what the shop has not written down; Mei answers with help at her elbow, and what she said is learned. */
@QuarkusTest
class AtTheElbowInChromiumTest extends InChromium {

    private static final String CATEGORY = "服装 > 羽绒服 > 极光";
    private static final String QUESTION = "极光羽绒服可以刻字吗?";

    @TestHTTPResource("/")
    URI home;

    Page page;
    private String cid;
    private String token;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void annaHasAsked() {
        operator().body(Map.of("name", "Mei", "password", "correct horse", "role", "admin"))
                .put("/api/v1/shop/agents/mei-elbow").then().statusCode(200);
        coat();
        Map<String, ?> begun = given().contentType(ContentType.JSON).body(Map.of("lang", "zh", "page",
                Map.of("url", home.resolve("/p/elbow-coat").toString(), "productId", "elbow-coat")))
                .post("/api/v1/conversations").then().statusCode(201).extract().jsonPath().getMap("");
        cid = (String) begun.get("conversationId");
        token = (String) begun.get("token");
        annaSays("充绒量是多少?");
        annaSays("太贵了,能便宜点吗?");
        annaSays(QUESTION);
    }

    @AfterEach
    void leave() {
        page.context().close();
        operator().get("/api/v1/shop/articles?limit=100").jsonPath().getList("articles.id", String.class).stream()
                .filter(id -> id.startsWith("learned-")).forEach(id -> operator().delete("/api/v1/shop/articles/" + id));
        List.of("elbow-coat", "elbow-cloud", "elbow-wind").forEach(id -> operator().delete("/api/v1/shop/products/" + id));
        assertThat(complaints).isEmpty();
    }

    @Test
    void theAgentSeesWhatIsOpenAsksTheKnowledgeAnswersAndTheShopLearns() {
        visit(Screen.DESKTOP_LIGHT, "zh");
        signIn("/console#conversation=" + cid);
        assertThat(page.locator(".gist li.open q")).hasText(QUESTION);
        assertThat(page.locator(".gist")).containsText("已按商品资料回答");
        Locator sale = page.locator("[data-kind=offer_sale]");
        assertThat(sale).containsText("¥599");
        assertThat(sale).hasAttribute("aria-disabled", "true");
        page.locator(".verbs .primary").click();

        page.locator(".asking input").fill("充绒量是多少?");
        page.locator(".asking input").press("Enter");
        assertThat(page.locator(".told-answer")).containsText("180");
        Chromium.shoot(page, "console-aside", Screen.DESKTOP_LIGHT);
        page.locator(".insert-answer").click();
        assertThat(box()).isFocused();
        assertThat(sale).hasAttribute("aria-disabled", "false");
        sale.click();
        assertThat(box()).hasValue(java.util.regex.Pattern.compile("[^¥]*180[^¥]*¥599[^¥]*原价 ¥699.*"));
        box().fill("可以刻字,最多八个字<img src=x onerror=\"window.pwned=1\">,收 15 元。我的电话是 13800001111。");
        box().press("Enter");
        assertThat(page.locator(".gist li.open")).hasCount(0);
        assertThat(page.locator(".gist li").filter(new Locator.FilterOptions().setHasText(QUESTION))).containsText("客服已回答");
        page.locator(".verbs .primary").click();
        page.locator(".outcomes button").first().click();
        assertThat(page.locator(".verbs .primary")).hasText("接待");

        page.navigate(home.resolve("/console/knowledge#proposed").toString());
        Locator card = page.locator(".proposals article").filter(new Locator.FilterOptions().setHasText(QUESTION));
        assertThat(page.locator(".sections .count")).isVisible();
        assertThat(card.locator(".cautions li")).hasCount(2);
        assertThat(card).not().containsText("13800001111");
        Chromium.shoot(page, "knowledge-proposed", Screen.DESKTOP_LIGHT);
        card.getByRole(AriaRole.BUTTON, button("编辑")).click();
        Locator body = card.locator("textarea");
        assertThat(body).hasValue("可以刻字,最多八个字<img src=x onerror=\"window.pwned=1\">,收 15 元。");
        body.fill("可以刻字,最多八个字。");
        card.getByRole(AriaRole.BUTTON, button("按修改采纳")).click();
        assertThat(card).hasCount(0);
        Awaitility.await("it answers").atMost(Duration.ofSeconds(5)).until(() -> answer().contains("最多八个字"));
        page.locator(".notices").getByRole(AriaRole.BUTTON, button("撤销")).click();
        assertThat(card).containsText("可以刻字");
        assertThat(operator().get("/api/v1/shop/articles?q=刻字").jsonPath().getList("articles")).isEmpty();
        card.getByRole(AriaRole.BUTTON, button("采纳", true)).click();
        assertThat(card).hasCount(0);
        assertThat(page.evaluate("window.pwned")).isNull();
    }

    @Test
    void onAPhoneNothingIsCutOff() {
        visit(Screen.PHONE_DARK, "en");
        page.setViewportSize(360, 740);
        signIn("/console#conversation=" + cid);
        assertThat(page.locator(".context > summary .hint-mark")).containsText("1 hint");
        page.locator(".context > summary").click();
        assertThat(page.locator(".hint-card")).containsText("Finds it dear");
        Chromium.shoot(page, "console-hint", Screen.PHONE_DARK);
        assertThat(page.locator(".gist li.open q")).hasText(QUESTION);
        Chromium.shoot(page, "console-aside", Screen.PHONE_DARK);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
        for (String place : List.of("proposed", "evaluations")) {
            page.navigate(home.resolve("/console/knowledge#" + place).toString());
            assertThat(page.locator(place.equals("proposed") ? ".proposals, .empty" : ".draft-use").first()).isVisible();
            page.locator(place.equals("proposed") ? "main h1" : ".draft-use").scrollIntoViewIfNeeded();
            Chromium.shoot(page, "knowledge-" + place + "-learning", Screen.PHONE_DARK);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isLessThanOrEqualTo(0);
        }
    }

    private void visit(Screen screen, String lang) {
        page = chromium.visitor(screen);
        page.addInitScript("localStorage.setItem('daogou.console:lang', '\"" + lang + "\"')");
        page.onPageError(complaints::add);
    }

    private void signIn(String path) {
        page.navigate(home.resolve(path).toString());
        page.locator("[name=login]").fill("mei-elbow");
        page.locator("[name=password]").fill("correct horse");
        page.locator(".gate .primary").click();
        assertThat(page.locator(".talk .lines")).containsText("充绒量");
    }

    private Locator box() {
        return page.locator("daogou-composer textarea");
    }

    private static Locator.GetByRoleOptions button(String name) {
        return button(name, false);
    }

    private static Locator.GetByRoleOptions button(String name, boolean exact) {
        return new Locator.GetByRoleOptions().setName(name).setExact(exact);
    }

    private void annaSays(String text) {
        int before = said();
        given().header("Authorization", "Bearer " + token).header("Idempotency-Key", "m" + before).contentType(ContentType.JSON)
                .body(Map.of("text", text)).post("/api/v1/conversations/" + cid + "/messages").then().statusCode(202);
        Awaitility.await("an answer").pollInterval(Duration.ofMillis(50)).atMost(Duration.ofSeconds(20))
                .until(() -> said() >= before + 2);
    }

    private int said() {
        return given().header("Authorization", "Bearer " + token).get("/api/v1/conversations/" + cid + "/messages").jsonPath()
                .getList("messages").size();
    }

    private static String answer() {
        return operator().body(Map.of("question", QUESTION, "productId", "elbow-coat")).post("/api/v1/ask").jsonPath()
                .getString("text");
    }

    private static void coat() {
        var doc = new HashMap<String, Object>();
        doc.putAll(Map.of("title", "极光羽绒服", "description", "极光羽绒服,轻便保暖。", "category", CATEGORY, "lang", "zh", "availability",
                "in_stock", "price", cny("699.00"), "salePrice", cny("599.00"), "attributes", Map.of("充绒量", "180 克")));
        operator().body(doc).put("/api/v1/shop/products/elbow-coat").then().statusCode(200);
        cheaper("elbow-cloud", "轻云羽绒服", "499.00");
        cheaper("elbow-wind", "微风羽绒服", "359.00");
    }

    private static void cheaper(String id, String title, String price) {
        operator().body(Map.of("title", title, "category", CATEGORY, "lang", "zh", "availability", "in_stock", "price",
                cny(price))).put("/api/v1/shop/products/" + id).then().statusCode(200);
    }

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer test-operator-key").contentType(ContentType.JSON);
    }
}
