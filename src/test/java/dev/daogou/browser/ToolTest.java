package dev.daogou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import dev.daogou.browser.Chromium.Screen;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a visitor sees of the assistant's tools, and is asked before one of them does something; the service is played by the test. */
@QuarkusTest
class ToolTest extends InChromium {

    @TestHTTPResource("/")
    URI home;

    Page page;
    ScriptedService service;
    Chat chat;
    Locator call;

    @BeforeEach
    void openTheChat() {
        open(Screen.PHONE_LIGHT);
    }

    private void open(Screen screen) {
        page = chromium.visitor(screen);
        service = ScriptedService.before(page);
        chat = Chat.on(page, home.resolve("/p/aurora").toString());
        call = chat.replies().locator(".call");
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void aYesIsSentOnceAndTheCallStaysWhereItWasProposed() {
        propose(Instant.now().plusSeconds(600));
        assertThat(call).containsText("要我在到货时通知您吗?");
        Chromium.shoot(page, "widget-consent", Screen.PHONE_LIGHT);
        call.locator(".yes").click();
        assertThat(call.locator(".yes")).isDisabled();
        assertThat(call.locator(".no")).isDisabled();
        call.locator(".no").dispatchEvent("click");
        assertThat(service.frames("confirm")).singleElement().satisfies(frame -> {
            assertThat(frame.path("callId").asText()).isEqualTo("k1");
            assertThat(frame.path("token").asText()).isEqualTo("tok");
            assertThat(frame.path("yes").asBoolean()).isTrue();
        });
        service.sayDurably(Map.of("t", "turn.start", "tid", "t9", "mids", List.of()));
        tool("t9", "running");
        assertThat(call.locator(".busy")).hasText("正在办理…");
        tool("t9", "committed");
        assertThat(call).hasText("已记下：到货通知");
        finish("t9", "到货时会通知您。");
        assertThat(chat.texts()).hasText(new String[]{ "蓝色目前缺货。", "到货时会通知您。" });
        assertThat(call).hasCount(1);
        Chromium.shoot(page, "widget-noted", Screen.PHONE_LIGHT);
    }

    @Test
    void aNoFoldsTheCardAwayAndNothingElseIsAskedMeanwhile() {
        propose(Instant.now().plusSeconds(600));
        assertThat(chat.widget().locator(".chips")).hasCount(0);
        call.locator(".no").press("Enter");
        assertThat(call).hasText("您已谢绝：到货通知");
        assertThat(call.locator("button")).hasCount(0);
        assertThat(service.frames("confirm").get(0).path("yes").asBoolean(true)).isFalse();
        assertThat(chat.widget().locator(".log")).isFocused();
        assertThat(chat.widget().locator(".chips")).isVisible();
    }

    @Test
    void aQuestionThatNobodyAnsweredRunsOut() {
        propose(Instant.now().plusSeconds(2));
        assertThat(call.locator(".yes")).isVisible();
        assertThat(call).hasText("已过期：到货通知");
    }

    @Test
    void whatFailedOrIsNotKnownIsSaidHonestly() {
        propose(Instant.now().plusSeconds(600));
        call.locator(".yes").click();
        tool("t9", "unknown");
        assertThat(call).containsText("还不能确定是否办成");
        tool("t9", "failed");
        assertThat(call).hasText("没有办成：到货通知");
        tool("t9", "skipped");
        assertThat(call).hasText("没有办理：到货通知");
        assertThat(call).hasClass("call muted skipped");
    }

    @Test
    void aLookUpIsMentionedOnlyWhileItRuns() {
        service.whenAsked(message -> service.streams("t1", ""));
        chat.say("我的订单到哪了");
        assertThat(chat.replies().locator(".thinking")).isVisible();
        tool("t1", "running");
        assertThat(call).hasText("正在查询…");
        tool("t1", "committed");
        assertThat(call).hasCount(0);
    }

    @Test
    void aReplyCutBeforeItsFirstWordShowsWhatItsToolDidAndNoEmptyBubble() {
        service.whenAsked(message -> service.streams("t1", ""));
        chat.say("到货时告诉我");
        assertThat(chat.replies().locator(".thinking")).isVisible();
        tool("t1", "running");
        service.sayDurably(Map.of("t", "turn.cut", "tid", "t1", "off", 0, "text", "", "why", "replace"));
        assertThat(chat.replies()).hasCount(0);
        tool("t1", "committed");
        assertThat(call).hasText("已记下：到货通知");
        assertThat(chat.texts()).hasCount(0);
    }

    @Test
    void theCardIsAtHomeInTheDarkAndInEnglish() {
        page.context().close();
        open(Screen.DESKTOP_DARK);
        page.evaluate("() => { document.documentElement.lang = 'en'; }");
        propose(Instant.now().plusSeconds(600));
        assertThat(call.locator(".yes")).hasText("Yes, please");
        Chromium.shoot(page, "widget-consent", Screen.DESKTOP_DARK);
        call.locator(".yes").click();
        tool("t9", "committed");
        assertThat(call).hasText("Noted: a message when it is back in stock");
    }

    private void propose(Instant until) {
        service.whenAsked(message -> {
            service.streams("t8", "蓝色目前缺货。");
            var confirm = Map.of("token", "tok", "text", "要我在到货时通知您吗?", "expiresAt", until.toString());
            service.sayDurably(Map.of("t", "tool", "tid", "t8", "callId", "k1", "name", "notify_back_in_stock", "ph",
                    "proposed", "confirm", confirm));
            finish("t8", "蓝色目前缺货。");
        });
        chat.say("蓝色有货吗");
        assertThat(chat.texts()).hasText("蓝色目前缺货。");
    }

    private void finish(String tid, String text) {
        var reply = new HashMap<String, Object>(Map.of("text", text, "answeredBy", "llm"));
        reply.put("suggestions", List.of(Map.of("text", "黑色呢")));
        service.sayDurably(Map.of("t", "turn.done", "tid", tid, "off", text.length(), "reply", reply));
    }

    private void tool(String tid, String ph) {
        service.sayDurably(Map.of("t", "tool", "tid", tid, "callId", "k1", "name", "notify_back_in_stock", "ph", ph));
    }
}
