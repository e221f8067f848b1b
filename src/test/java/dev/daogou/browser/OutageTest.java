package dev.daogou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import dev.daogou.browser.Chromium.Screen;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a visitor sees of a line that breaks, with the service played by the test. */
@QuarkusTest
class OutageTest extends InChromium {

    @TestHTTPResource("/")
    URI home;

    Page page;
    ScriptedService service;
    Chat chat;

    @BeforeEach
    void aReplyIsBeingGiven() {
        page = chromium.visitor(Screen.DESKTOP_DARK);
        service = ScriptedService.before(page);
        chat = Chat.on(page, home.resolve("/p/aurora").toString());
        service.whenAsked(message -> service.streams("t1", "面料是尼龙,"));
        chat.say("讲讲面料");
        assertThat(chat.texts()).hasText("面料是尼龙,");
        service.whenAsked(message -> {});
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void anOutageIsToldWithWhatHappensNextAndThatItIsOver() {
        service.breaks();
        assertThat(chat.status()).containsText("正在重连");
        chat.say("还在吗");
        assertThat(chat.said().last().locator(".fate")).hasText("连接恢复后发送");
        assertThat(chat.said().last().locator(".fate")).hasCSS("opacity", "1");
        Chromium.shoot(page, "widget-outage", Screen.DESKTOP_DARK);
        // Before it is back: by itself the page tries again too, and then there is no button any more.
        chat.status().locator("button").click();
        service.isBack(null);
        assertThat(chat.status()).hasText("已重新连接");
        assertThat(chat.said().last().locator(".fate")).hasCount(0);
        assertThat(chat.status()).hasCount(0);
        assertThat(service.frames("msg")).extracting(frame -> frame.path("text").asText()).containsExactly("讲讲面料", "还在吗");
    }

    @Test
    void whatWasSentIntoTheVoidGoesAgainUnderItsOwnId() {
        page.evaluate("() => { window.scriptedSocket.send = () => {}; }");
        chat.say("还在吗");
        assertThat(service.frames("msg")).hasSize(1);
        service.breaks();
        service.isBack(null);
        page.waitForCondition(() -> service.frames("msg").size() == 2);
        assertThat(chat.said()).hasCount(2);
        assertThat(chat.said().last().locator(".fate")).hasCount(0);
    }

    @Test
    void theRestOfAReplyArrivesWithoutLossOrDoubling() {
        service.breaks();
        service.isBack(Map.of("tid", "t1", "state", "STREAMING", "text", "面料是尼龙,内里是", "off", 9));
        assertThat(chat.texts()).hasText("面料是尼龙,内里是");
        service.say(Map.of("t", "delta", "tid", "t1", "off", 7, "text", "里是鸭绒"));
        assertThat(chat.texts()).hasText("面料是尼龙,内里是鸭绒");
        service.say(Map.of("t", "delta", "tid", "t1", "off", 20, "text", "。"));
        page.waitForCondition(() -> !service.frames("resync").isEmpty());
        assertThat(chat.texts()).hasText("面料是尼龙,内里是鸭绒");
        assertThat(chat.stop()).isVisible();
        assertThat(service.frames("hello").get(1).path("turn").path("off").asInt()).isEqualTo(6);
    }

    @Test
    void aBlinkOfTheLineIsNotMentioned() {
        page.evaluate("() => { window.mentioned = 0; const panel = document.querySelector('daogou-widget').shadowRoot;"
                + " new MutationObserver(() => { if (panel.querySelector('.status')) window.mentioned++; })"
                + ".observe(panel, { childList: true, subtree: true }); }");
        page.evaluate("() => window.scriptedSocket.onclose({ code: 1006 })");
        page.waitForCondition(() -> service.frames("hello").size() == 2);
        service.say(Map.of("t", "delta", "tid", "t1", "off", 6, "text", "很轻。"));
        assertThat(chat.texts()).hasText("面料是尼龙,很轻。");
        assertThat(page.evaluate("window.mentioned")).isEqualTo(0);
    }

    @Test
    void withoutANetworkTheVisitorIsToldSo() {
        page.context().setOffline(true);
        service.breaks();
        assertThat(chat.status()).containsText("没有网络");
        service.isBack(null);
        page.context().setOffline(false);
        assertThat(chat.status()).hasText("已重新连接");
    }

    @Test
    void aRestartIsMarkedWhereTheReplyBrokeOff() {
        service.breaks();
        service.isBack(null);
        page.waitForCondition(() -> service.frames("hello").size() == 2);
        service.sayDurably(Map.of("t", "turn.cut", "tid", "t1", "off", 3, "text", "面料是", "why", "shutdown"));
        assertThat(chat.texts()).hasText("面料是");
        assertThat(chat.replies().locator(".cut")).hasText("因服务重启而中断");
    }
}
