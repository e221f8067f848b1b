package dev.daogou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

import dev.daogou.browser.Chromium.Screen;
import dev.daogou.upstream.Received;
import dev.daogou.upstream.ScriptedUpstream;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A visitor talks over the assistant: from the browser to the model provider, nothing in between replaced. */
@QuarkusTest
@TestProfile(ToTheModel.class)
class CutInTest extends InChromium {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TestHTTPResource("/")
    URI home;

    ScriptedUpstream upstream;
    Page page;
    Chat chat;
    final List<String> sent = new CopyOnWriteArrayList<>();

    @BeforeEach
    void openTheChat() {
        upstream.reset();
        page = chromium.visitor(Screen.PHONE_LIGHT);
        page.onWebSocket(socket -> socket.onFrameSent(frame -> sent.add(frame.text())));
        chat = Chat.on(page, home.resolve("/p/aurora").toString());
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void whoTypesDuringAReplyCutsItAndIsAnswered() {
        upstream.next().tokens("soft ", "warm ", "light ").every(60).endless();
        upstream.next().tokens("Write ", "to ", "us ", "and ", "we ", "tell ", "you ", "how.").every(60);
        chat.say("Tell me about this coat");
        assertThat(chat.texts()).containsText("soft warm light soft");
        Received call = upstream.received().get(0);

        chat.box().pressSequentially("How do I return it?");
        assertThat(chat.stop()).isVisible();
        assertThat(chat.texts()).hasCount(1);
        chat.box().press("Enter");

        assertThat(chat.replies().first().locator(".cut")).hasText("已打断");
        call.awaitClosedNanos(SOON);
        assertThat(chat.texts().last()).hasText("Write to us and we tell you how.");
        assertThat(chat.stop()).hasCount(0);
        assertThat(chat.replies()).hasCount(2);
        Chromium.shoot(page, "widget-cut-in", Screen.PHONE_LIGHT);
        assertThat(interrupted()).as("what is stored is what is shown")
                .containsExactly(chat.texts().first().textContent().strip());
        assertThat(sent).anyMatch(frame -> frame.equals("{\"t\":\"typing\",\"on\":true}"))
                .anyMatch(frame -> frame.equals("{\"t\":\"typing\",\"on\":false}"));
    }

    @Test
    void theStopButtonEndsAReplyAndLeavesTheVisitorWriting() {
        upstream.next().tokens("soft ", "warm ", "light ").every(60).endless();
        chat.say("Tell me about this coat");
        assertThat(chat.texts()).containsText("soft warm");
        chat.stop().focus();
        page.keyboard().press("Enter");
        assertThat(chat.replies().locator(".cut")).hasText("已按您的要求停止");
        upstream.received().get(0).awaitClosedNanos(SOON);
        assertThat(chat.stop()).hasCount(0);
        assertThat(chat.box()).isFocused();
        assertThat(interrupted()).containsExactly(chat.texts().first().textContent().strip());
    }

    @Test
    void escapeStopsTheReplyFirstAndClosesThePanelThen() {
        upstream.next().tokens("soft ", "warm ", "light ").every(60).endless();
        chat.say("Tell me about this coat");
        assertThat(chat.texts()).containsText("soft warm");
        page.keyboard().press("Escape");
        assertThat(chat.replies().locator(".cut")).isVisible();
        page.keyboard().press("Escape");
        assertThat(chat.widget().locator(".panel")).hasCount(0);
    }

    @Test
    void threeQuickMessagesGetOneAnswerThatSaysSo() {
        upstream.always().tokens("soft ", "warm ", "light ").every(60).endless();
        chat.say("this coat");
        chat.say("is it warm");
        chat.say("and in blue");
        assertThat(chat.replies().locator(".doing")).hasText("正在回答您的 3 条消息");
        Chromium.shoot(page, "widget-three", Screen.PHONE_LIGHT);
        assertThat(chat.texts()).containsText("soft warm light");
        assertThat(chat.widget().locator("daogou-message").last().locator(".doing")).isVisible();
        chat.stop().click();
        assertThat(chat.replies().locator(".cut")).isVisible();
        assertThat(chat.replies().locator(".doing")).hasCount(0);
        assertThat(chat.said()).hasCount(3);
        assertThat(chat.replies()).hasCount(1);
    }

    @Test
    void anAdditionComesNextAndNothingChangesItsPlace() {
        upstream.next().tokens("It is soft. ").thenStall();
        chat.say("Tell me about this coat");
        assertThat(chat.texts()).containsText("It is");
        chat.say("also the sleeves please");
        assertThat(chat.said().last().locator(".fate")).hasText("接下来回答");
        chat.say("ok");
        assertThat(chat.said().last().locator(".fate")).hasCount(0);
        BoundingBox before = chat.said().nth(1).boundingBox();
        assertThat(chat.replies().first().boundingBox().y).isLessThan(before.y);
        chat.stop().click();
        assertThat(chat.replies()).hasCount(2);
        assertThat(chat.said().nth(1).locator(".fate")).hasCount(0);
        assertThat(chat.replies().first().boundingBox().y).isLessThan(chat.said().nth(1).boundingBox().y);
    }

    @Test
    void aReplyThatBreaksSaysSoAndIsAskedForAnewOnce() {
        upstream.next().tokens("This coat ", "is warm. ").every(5).thenCut();
        upstream.always().tokens("This coat is warm and light.");
        chat.say("Tell me about this coat");
        assertThat(chat.replies().locator(".failed")).containsText("这次没有答完");
        Chromium.shoot(page, "widget-failed", Screen.PHONE_LIGHT);
        chat.replies().locator(".failed button").click();
        assertThat(chat.texts().last()).hasText("This coat is warm and light.");
        assertThat(chat.replies().locator(".failed button")).hasCount(0);
        assertThat(chat.said().locator(".bubble"))
                .hasText(new String[]{ "Tell me about this coat", "Tell me about this coat" });
    }

    @Test
    void whatNobodyCouldSeeIsNotKeptAsSaid() {
        upstream.next().tokens("soft ", "warm ", "light ").every(60).endless();
        chat.say("Tell me about this coat");
        assertThat(chat.texts()).containsText("soft warm");
        chat.widget().locator("#close").click();
        Received call = upstream.received().get(0);
        int closedAt = call.tokensWritten();
        page.waitForCondition(() -> call.tokensWritten() > closedAt + 30);
        page.evaluate("() => document.querySelector('daogou-widget').client.say('How do I return it?')");
        call.awaitClosedNanos(SOON);
        page.waitForCondition(() -> !interrupted().isEmpty());
        assertThat(interrupted().get(0).split(" ")).as("what came while the panel was closed is cut off")
                .hasSizeLessThan(closedAt + 30);
    }

    private List<String> interrupted() {
        return chat.stored("messages.findAll { it.interrupted }.text");
    }
}
