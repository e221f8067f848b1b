package dev.daogou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;

import dev.daogou.browser.Chromium.Screen;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Mei gives the shop's topics names of its own, tries them, and thinks better of one. */
@QuarkusTest
class TopicsInChromiumTest extends InChromium {

    private static final String GOOD = "批发，你们做批发吗？\n批发，我想代理你们的灯\n灯泡，灯泡是什么接口？\n";
    private static final String LAST = "灯泡，灯泡多少瓦，几年寿命？";

    @TestHTTPResource("/")
    URI home;

    private final List<String> complaints = new ArrayList<>();
    private FullShop shop;
    private Page page;

    @BeforeEach
    void meiOpensThePage() {
        shop = FullShop.opened("topics-");
        open(Screen.DESKTOP_LIGHT);
    }

    @AfterEach
    void leave() {
        page.context().close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void topicsArePastedMendedAtTheirLineTriedRemovedAndPutBack() {
        assertThat(page.locator(".empty .snippet")).containsText("批发，");
        page.locator("#topic-lines").fill(GOOD + "灯泡多少瓦");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".topic-faults li")).containsText("第 4 行");
        assertThat(page.locator(".topic-faults li")).containsText("缺少逗号");
        assertThat(page.locator("#topic-lines")).isFocused();
        assertThat(page.locator("#topic-lines")).hasValue(GOOD + "灯泡多少瓦");
        assertThat(page.evaluate("() => getSelection().toString()")).isEqualTo("灯泡多少瓦");
        Chromium.shoot(page, "topics-refused", Screen.DESKTOP_LIGHT);
        page.keyboard().type(LAST);
        page.locator(".topic-form .primary").press("Enter");
        assertThat(topics()).hasCount(2);
        assertThat(page.locator("main h1")).isFocused();
        assertThat(page.locator("[data-lang=zh] .badge.good")).isVisible();
        assertThat(page.locator("[data-lang=zh]")).containsText("再加 196 句、满 200 句");

        page.locator("#topic-said").fill("请问你们的灯做批发吗？");
        page.locator("#topic-said").press("Enter");
        assertThat(page.locator(".topic-reading")).hasText(Pattern.compile("\\s*批发\\s+把握 \\d+\\s?%\\s*"));
        topics().first().locator(".topic-open").press("Enter");
        assertThat(page.locator(".topic-said li").first()).hasText("你们做批发吗？");
        Chromium.shoot(page, "topics", Screen.DESKTOP_LIGHT);

        topics().first().locator("button").last().press("Enter");
        assertThat(topics()).hasCount(1);
        assertThat(page.locator(".notice")).hasText(Pattern.compile("已删除话题“批发”.*"));
        assertThat(page.locator("[data-lang=zh]")).containsText("请再写一个中文话题");
        page.locator(".notice .link").last().press("Enter");
        assertThat(topics()).hasCount(2);
        assertThat(shop.operator().get("/api/v1/shop/intents/topics").jsonPath().getList("topics.sentences"))
                .isEqualTo(List.of(2, 2));
        page.reload();
        page.locator("section .actions button").press("Enter");
        page.locator("dialog .danger").press("Enter");
        assertThat(topics()).hasCount(0);
        assertThat(page.locator("#topic-lines")).isVisible();
        page.locator(".notice .link").last().press("Enter");
        assertThat(topics()).hasCount(2);
    }

    @Test
    void aFileOfAChineseSpreadsheetStandsInTheFieldAndNoTopicIsLeftWithOneSentence() {
        page.context().close();
        open(Screen.PHONE_DARK);
        page.locator("[type=file]").setInputFiles(
                new FilePayload("topics.csv", "text/csv", ("话题,句子\r\n" + GOOD.replace('，', ',') + "灯泡,\"多少瓦,几年寿命\"\r\n")
                        .getBytes(Charset.forName("GB18030"))));
        assertThat(page.locator("#topic-lines")).hasValue(Pattern.compile("^话题,句子\\n批发,你们做批发吗？"));
        page.locator(".topic-form .primary").click();
        assertThat(topics()).hasCount(2);
        page.locator("main > .head .primary").click();
        page.locator("#topic-lines").fill("灯泡，我想代理你们的灯");
        page.locator(".topic-form .primary").click();
        assertThat(page.locator(".topic-faults li")).containsText("“批发”就只剩一句了");
        Chromium.shoot(page, "topics-refused", Screen.PHONE_DARK);
        assertThat(page.locator("#topic-lines")).hasValue("灯泡，我想代理你们的灯");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        page.locator(".topic-modes [value=replace]").check();
        page.locator("#topic-lines").fill("a, One?\na, Two?\nb, Three?\nb, Four?");
        page.locator(".topic-form .primary").click();
        assertThat(topics().locator("b")).hasText(new String[]{ "a", "b" });
        page.locator(".notice .link").last().click();
        assertThat(topics().locator("b")).hasText(new String[]{ "批发", "灯泡" });
    }

    private Locator topics() {
        return page.locator(".own-topics > li");
    }

    private void open(Screen screen) {
        page = chromium.visitor(screen);
        page.onPageError(complaints::add);
        page.addInitScript("if (location.host) localStorage.setItem('daogou.console:lang', '\"zh\"')");
        page.context().addCookies(List.of(new Cookie("daogou_session", new Desk(shop.id).session("mei"))
                .setUrl(home.toString()).setHttpOnly(true)));
        page.navigate(home.resolve("/console/knowledge#topics").toString());
        assertThat(page.locator("main h1")).hasText("话题");
    }
}
