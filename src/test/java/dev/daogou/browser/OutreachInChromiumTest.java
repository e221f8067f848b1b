package dev.daogou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** Anna looks at coats for a while and is spoken to; she wants no more of it, and Mei sees what became of it. */
@QuarkusTest
class OutreachInChromiumTest extends InChromium {

    private static final String RULE = "/api/v1/shop/outreach/rules/lingering";
    private static final String SAID = "在看远足外套?可以下单的有 1 款,「云雀外套」现价 ¥599。";

    @TestHTTPResource("/")
    URI home;

    Page page;
    private String cid;
    private String token;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void annaHasAConversation() {
        operator().body(Map.of("name", "Mei", "password", "correct horse", "role", "admin"))
                .put("/api/v1/shop/agents/mei-outreach").then().statusCode(200);
        operator().body(Map.of("title", "云雀外套", "category", "服装 > 远足外套", "lang", "zh", "link", "/p/lark", "availability",
                "in_stock", "price", Map.of("amount", "599.00", "currency", "CNY"))).put("/api/v1/shop/products/lark").then()
                .statusCode(200);
        operator().body(Map.of("on", true)).put(RULE).then().statusCode(200);
        String begun = given().contentType(ContentType.JSON).body(Map.of("lang", "zh")).post("/api/v1/conversations")
                .asString();
        cid = JsonPath.from(begun).getString("conversationId");
        token = JsonPath.from(begun).getString("token");
        page = chromium.visitor(Screen.DESKTOP_LIGHT);
        page.onPageError(complaints::add);
        page.navigate(home.resolve("/p/lark").toString());
        page.evaluate("held => localStorage.setItem(`daogou:default@${location.origin}:conversation`, held)",
                begun);
    }

    @AfterEach
    void leave() {
        page.context().close();
        operator().body(Map.of("on", false)).put(RULE);
        operator().delete("/api/v1/shop/products/lark");
        assertThat(complaints).isEmpty();
    }

    @Test
    void itStandsBesideTheChatIsAnsweredPutAwayOrWantedNoMoreAndCounted() {
        page.reload();
        Locator widget = page.locator("daogou-widget");
        widget.locator(".launcher").click();
        widget.locator("textarea").press("Escape");
        looks();
        Locator teaser = widget.getByRole(AriaRole.COMPLEMENTARY);
        assertThat(teaser).containsText(SAID);
        assertThat(widget.locator("[aria-live=polite]")).containsText("云雀外套");
        Chromium.shoot(page, "widget-outreach-teaser", Screen.DESKTOP_LIGHT);
        counted("shown", 1);

        teaser.getByRole(AriaRole.BUTTON, named("去回复")).press("Enter");
        Locator message = widget.locator("daogou-message[data-author=system]");
        assertThat(message.locator(".by")).hasText("店铺消息");
        assertThat(message.locator(".cards")).containsText("云雀外套");
        Chromium.shoot(page, "widget-outreach", Screen.DESKTOP_LIGHT);
        counted("opened", 1);

        message.getByRole(AriaRole.BUTTON, named("不再接收")).press("Enter");
        assertThat(message).hasCount(0);
        assertThat(widget.locator("#unmute")).isFocused();
        Chromium.shoot(page, "widget-outreach-muted", Screen.DESKTOP_LIGHT);
        widget.locator("#unmute").press("Enter");
        assertThat(widget.locator("#unmute")).hasCount(0);
        menu(widget, "不再接收");
        assertThat(widget.locator("#unmute")).isFocused();
        page.reload();
        widget.locator("#menu-button").click();
        assertThat(widget.locator(".menu")).containsText("恢复接收店铺消息");
        counted("dismissed", 1);
        asks("云雀外套多少钱?");
        theMerchantSeesIt();
    }

    /** What she was told the price of counts as asked about. */
    private void asks(String text) {
        given().header("Authorization", "Bearer " + token).header("Idempotency-Key", "m1").contentType(ContentType.JSON)
                .body(Map.of("text", text)).post("/api/v1/conversations/" + cid + "/messages").then().statusCode(202);
        Awaitility.await("asked about").until(() -> operator().get("/api/v1/shop/outcomes?days=7").jsonPath()
                .getList("products.productId").contains("lark"));
    }

    private void theMerchantSeesIt() {
        page.evaluate("localStorage.setItem('daogou.console:lang', '\"zh\"')");
        page.navigate(home.resolve("/console/knowledge#outreach").toString());
        page.locator("[name=login]").fill("mei-outreach");
        page.locator("[name=password]").fill("correct horse");
        page.locator(".gate .primary").click();
        Locator rule = page.locator("[data-rule=lingering]");
        assertThat(rule.locator("[data-count=dismissed] dd").first()).hasText(Pattern.compile("[1-9]"));
        Chromium.shoot(page, "knowledge-outreach", Screen.DESKTOP_LIGHT);
        rule.getByRole(AriaRole.BUTTON, named("编辑")).click();
        page.locator("#rule-zh").fill("现在打 8 折!{title}只要 {price}");
        page.locator(".outreach-form .primary").click();
        assertThat(page.locator("#rule-zh")).isFocused();
        assertThat(page.locator("#rule-zh-fault")).isVisible();
        page.locator("#rule-zh").fill("{title}现价 {price},想了解可以问我。");
        assertThat(page.locator(".preview").first()).containsText("现价 ¥");
        Chromium.shoot(page, "knowledge-outreach-form", Screen.DESKTOP_LIGHT);
        page.locator(".outreach-form .primary").click();
        assertThat(rule.locator(".says")).hasText("{title}现价 {price},想了解可以问我。");
        page.setViewportSize(360, 740);
        Chromium.shoot(page, "knowledge-outreach", Screen.PHONE_LIGHT);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
        page.navigate(home.resolve("/console/knowledge#insights").toString());
        assertThat(page.locator(".led .funnel").last()).containsText("云雀外套");
        page.locator(".led .funnel").last().scrollIntoViewIfNeeded();
        Chromium.shoot(page, "knowledge-outcomes", Screen.PHONE_LIGHT);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
    }

    private void looks() {
        for (int i = 0; i < 2; i++) {
            given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON)
                    .body(Map.of("kind", "dwell", "productId", "lark", "seconds", 50))
                    .post("/api/v1/conversations/" + cid + "/events").then().statusCode(204);
        }
    }

    private static void menu(Locator widget, String item) {
        widget.locator("#menu-button").click();
        widget.locator(".menu").getByText(item).click();
    }

    private static void counted(String what, int times) {
        Awaitility.await(what).until(
                () -> operator().get(RULE).jsonPath().getInt("counts." + what), count -> count >= times);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer test-operator-key").contentType(ContentType.JSON);
    }
}
