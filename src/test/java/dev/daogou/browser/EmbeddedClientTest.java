package dev.daogou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;

import dev.daogou.browser.Chromium.Screen;
import dev.daogou.upstream.ScriptedUpstream;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The page that the protocol client's README shows, as it stands there, on a site that is not ours. */
@QuarkusTest
@TestProfile(ToTheModel.class)
class EmbeddedClientTest extends InChromium {

    private static final Path README = Path.of("src/main/resources/web/shared/client/README.md");
    private static final Pattern EXAMPLE = Pattern.compile("```html\n(.*?)```", Pattern.DOTALL);

    @TestHTTPResource("/")
    URI home;

    ScriptedUpstream upstream;
    HttpServer site;
    Page page;
    final List<String> errors = new ArrayList<>();

    @BeforeEach
    void aSiteEmbedsTheExample() throws IOException {
        upstream.reset();
        Matcher example = EXAMPLE.matcher(Files.readString(README));
        assertThat(example.find()).isTrue();
        byte[] html = example.group(1).replace("https://guide.example", home.resolve("/").toString().replaceAll("/$", ""))
                .getBytes(StandardCharsets.UTF_8);
        site = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        site.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        site.start();
        page = chromium.visitor(Screen.DESKTOP_LIGHT);
        page.onPageError(errors::add);
    }

    @AfterEach
    void takeTheSiteDown() {
        page.context().close();
        site.stop(0);
        allow(List.of());
    }

    @Test
    void anotherSitesPageConversesWithoutOurWidget() {
        allow(List.of(origin()));
        upstream.next().tokens("soft ", "warm ", "light ").every(60).endless();
        upstream.always().tokens("Within a month.");
        page.navigate(origin());
        assertThat(page.locator("#line")).hasText("idle");
        say("Tell me about this coat");
        assertThat(page.locator("#log .assistant")).containsText("soft warm");
        assertThat(page.locator("#line")).hasText("online");
        say("How do I return it?");
        assertThat(page.locator("#log .assistant").first()).containsText("— interrupted");
        assertThat(page.locator("#log .assistant").last()).hasText("Within a month.");
        assertThat(page.locator("#stop")).isHidden();

        page.reload();
        assertThat(page.locator("#log p")).hasCount(4);
        assertThat(page.locator("#log .assistant").last()).hasText("Within a month.");
        assertThat(errors).isEmpty();
        assertThat((Boolean) page.evaluate("() => Boolean(customElements.get('daogou-widget'))")).isFalse();
    }

    @Test
    void aSiteThatTheShopDoesNotNameIsTurnedAway() {
        page.navigate(origin());
        say("Tell me about this coat");
        page.waitForCondition(() -> (Boolean) page.evaluate(
                "() => document.querySelector('#log .visitor')?.textContent === 'Tell me about this coat'"));
        assertThat(page.locator("#line")).hasText("idle");
        assertThat(upstream.received()).isEmpty();
    }

    private void say(String text) {
        page.locator("input").fill(text);
        page.locator("input").press("Enter");
    }

    private String origin() {
        return "http://127.0.0.1:" + site.getAddress().getPort();
    }

    private void allow(List<String> origins) {
        given().header("Authorization", "Bearer test-operator-key").contentType("application/json")
                .body(Map.of("allowedOrigins", origins)).put(home.resolve("/api/v1/shops/default")).then().statusCode(200);
    }
}
