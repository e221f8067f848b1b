package dev.daogou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Page;

import dev.daogou.browser.Chromium.Screen;
import dev.daogou.packaged.PackagedApp;
import dev.daogou.upstream.ScriptedUpstream;

/** The service dies under a visitor's eyes, in the middle of a reply, and is started again: the page recovers by itself. */
class RestartIT extends InChromium {

    /** Keeps what the line above the conversation said, however short. */
    private static final String LISTEN = """
            () => {
              window.told = [];
              const root = document.querySelector("daogou-widget").shadowRoot;
              const look = () => {
                const text = root.querySelector(".status span")?.textContent;
                if (text && window.told.at(-1) !== text) window.told.push(text);
              };
              new MutationObserver(look).observe(root, { childList: true, subtree: true, characterData: true });
            }
            """;

    @TempDir
    Path dataDir;

    @Test
    void thePageShowsTheOutageThenTheCutReplyAndTheNewAnswer() {
        try (ScriptedUpstream upstream = ScriptedUpstream.start(); PackagedApp killed = start(upstream, 0)) {
            // Long enough for its beginning to have been saved.
            upstream.next().tokens("soft ", "warm ", "light ").every(40).endless();
            upstream.always().tokens("It is a warm coat.");
            Page page = chromium.visitor(Screen.PHONE_DARK);
            Chat chat = Chat.on(page, killed.url() + "/p/aurora");
            page.evaluate(LISTEN);
            chat.say("Tell me about this coat");
            page.waitForFunction("() => document.querySelector('daogou-widget').live?.text.split(' ').length > 60");
            int port = URI.create(killed.url()).getPort();

            killed.kill();
            assertThat(chat.status()).containsText("正在重连");
            String before = chat.texts().textContent().strip();
            Chromium.shoot(page, "widget-killed", Screen.PHONE_DARK);

            try (PackagedApp next = start(upstream, port)) {
                assertThat(next.url()).isEqualTo(killed.url());
                assertThat(chat.replies().first().locator(".cut")).hasText("因服务重启而中断");
                assertThat(chat.texts().nth(1)).hasText("It is a warm coat.");
                assertThat(chat.status()).hasCount(0);
                assertThat(chat.stop()).hasCount(0);
                Chromium.shoot(page, "widget-recovered", Screen.PHONE_DARK);

                List<String> shown = chat.texts().allTextContents().stream().map(String::strip).toList();
                assertThat(shown).hasSize(2);
                assertThat(before).startsWith(shown.get(0)).isNotEmpty();
                assertThat(chat.stored("messages.text")).as("what is shown is what is stored").containsExactly(
                        "Tell me about this coat",
                        shown.get(0), shown.get(1));
                assertThat(chat.said()).hasCount(1);
                assertThat(page.evaluate("() => window.told.join(' / ')").toString()).as("without a reload").contains("正在重连")
                        .contains("已重新连接");
            }
        }
    }

    private PackagedApp start(ScriptedUpstream upstream, int port) {
        return PackagedApp.start(dataDir, Map.of("quarkus.http.port", String.valueOf(port), "daogou.demo", "false",
                "daogou.llm.provider", "openai", "daogou.llm.base-url", upstream.baseUrl(), "daogou.llm.api-key", "none",
                "daogou.llm.model", "scripted", "daogou.assistant.routes", "llm", "daogou.chat.quiet", "0")).listening();
    }
}
