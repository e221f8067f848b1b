package dev.daogou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

import dev.daogou.browser.Chromium.Screen;
import dev.daogou.packaged.PackagedApp;
import io.restassured.http.ContentType;

/** A merchant with an empty shop, their own feed and a browser, on the application as it ships. */
class KnowledgeIT {

    private static final String PASSWORD = "correct horse battery";
    /** For what a busy machine needs most of its time for. */
    private static final double LONG = 180_000;

    /** Collects what the progress said, however fast it went by. */
    private static final String WATCH = """
            window.progress = [];
            new MutationObserver(() => {
              for (const line of document.querySelectorAll(".so-far")) if (progress.at(-1) !== line.textContent) progress.push(line.textContent);
            }).observe(document, { childList: true, subtree: true, characterData: true });
            """;

    @TempDir
    static Path dataDir;

    static Chromium chromium;
    static PackagedApp app;

    Page page;
    final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException {
        chromium = Chromium.launch();
        app = PackagedApp.start(dataDir, Map.of("daogou.demo", "false")).listening();
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        enrol("hanna", "admin");
        enrol("tom", "agent");
    }

    @AfterAll
    static void close() {
        if (app != null) {
            app.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void newVisitor() {
        page = chromium.visitor(Screen.DESKTOP_LIGHT);
        page.addInitScript("localStorage.setItem('daogou.console:lang', '\"en\"')");
        page.addInitScript(WATCH);
        page.onPageError(complaints::add);
        page.onConsoleMessage(said -> {
            if (said.text().contains("Content Security Policy") || said.text().contains("Trusted")) {
                complaints.add(said.text());
            }
        });
    }

    @AfterEach
    void nothingBroke() {
        assertThat(complaints).isEmpty();
        assertThat(page.evaluate("window.pwned")).isNull();
        page.context().close();
    }

    @Test
    void anEmptyShopIsFedTenThousandRowsAskedAndRidOfThemAgain() {
        AutumnFeed feed = new AutumnFeed();
        assertThat(feed.bad).hasSize(AutumnFeed.BAD);
        signIn("hanna", "#overview");
        assertThat(page.locator("main")).containsText("The assistant knows nothing yet");
        Chromium.shoot(page, "knowledge-empty", Screen.DESKTOP_LIGHT);

        page.getByRole(AriaRole.LINK, named("Drop your product feed")).click();
        drop("autumn.jsonl", feed.text);
        assertThat(page.locator(".files")).containsText("rows read");
        Chromium.shoot(page, "knowledge-importing", Screen.DESKTOP_LIGHT);
        // Who leaves and comes back finds the import where it is by then.
        page.reload();
        page.locator(".runs a").first().click();
        assertThat(page.locator("main h1")).hasText("autumn.jsonl");
        assertThat(page.locator("main .marks .badge")).hasText("Done", new HasTextOptions().setTimeout(LONG));
        assertThat(page.locator("[data-count=seen]")).hasText("10,000");
        assertThat(page.locator("[data-count=added]")).hasText("9,963");
        assertThat(page.locator("[data-count=rejected]")).hasText("37");
        everyBadRowIsNamed(feed);

        products();
        anArticleChangesTheAnswer();
        undo();
    }

    @Test
    void progressIsSeenWhileAFeedComesIn() {
        signIn("hanna", "#feeds");
        drop("again.jsonl", new AutumnFeed().text.lines().limit(3_000).map(line -> line.replace("autumn-", "again-"))
                .collect(Collectors.joining("\n")));
        assertThat(page.locator(".files")).containsText("Done", containing());
        @SuppressWarnings("unchecked")
        List<String> told = (List<String>) page.evaluate("progress");
        assertThat(told).as("on its way, then ended").anyMatch(line -> line.matches("[\\d,]+ rows read · .*"))
                .anyMatch(line -> line.startsWith("Done · 3,000 rows"));
        page.locator(".runs .undo").first().click();
        page.getByRole(AriaRole.BUTTON, named("Undo the import")).click();
        assertThat(page.locator(".notices")).containsText("removed", containing());
    }

    @Test
    void whoOnlyAnswersVisitorsIsToldWhoToAsk() {
        page.navigate(app.url() + "/console/knowledge#products");
        fillIn("tom");
        assertThat(page.locator("main")).containsText("ask an admin of this shop");
        assertThat(page.locator(".bar nav")).hasCount(0);
        page.getByRole(AriaRole.LINK, named("Go to the conversations")).click();
        assertThat(page.locator(".queue")).isVisible();
        assertThat(page.locator(".bar nav")).hasCount(0);
    }

    private void everyBadRowIsNamed(AutumnFeed feed) {
        Locator rows = page.locator(".rejected-rows tbody tr");
        assertThat(rows).hasCount(AutumnFeed.BAD);
        List<AutumnFeed.Bad> named = rows.all().stream().map(row -> row.locator("td").allTextContents())
                .peek(cells -> assertThat(cells.get(3)).as("the reason for line %s", cells.get(0)).hasSizeGreaterThan(8))
                .map(cells -> new AutumnFeed.Bad(Integer.parseInt(cells.get(0)),
                        cells.get(2).equals("–") ? null : cells.get(2)))
                .toList();
        assertThat(named).containsExactlyElementsOf(feed.bad);
        Chromium.shoot(page, "knowledge-rejected", Screen.DESKTOP_LIGHT);
        page.locator(".rejected .chip", new Page.LocatorOptions().setHasText(Pattern.compile("^link"))).click();
        assertThat(rows).hasCount((int) feed.bad.stream().filter(bad -> "link".equals(bad.field())).count());
    }

    private void products() {
        section("Products");
        assertThat(page.locator(".paging p")).hasText("1–50 of 9,963");
        page.getByRole(AriaRole.LINK, named("Next")).click();
        assertThat(page.locator(".paging p")).hasText("51–100 of 9,963");
        page.goBack();
        assertThat(page.locator(".paging p")).hasText("1–50 of 9,963");
        page.locator("[name=q]").fill("hostile");
        Locator found = page.locator("tbody tr");
        assertThat(found).hasCount(1);
        assertThat(found).containsText(AutumnFeed.HOSTILE_TITLE);
        found.locator("a").click();
        assertThat(page.locator("main h1")).hasText(AutumnFeed.HOSTILE_TITLE);
        assertThat(page.locator("main h1")).isFocused();
        assertThat(page.locator(".passages li").first()).containsText("Harbour");
        page.goBack();
        assertThat(page.locator("[name=q]")).hasValue("hostile");
    }

    private void anArticleChangesTheAnswer() {
        section("Articles");
        page.getByRole(AriaRole.LINK, named("Write the first")).click();
        page.getByLabel("Title").fill("How long can I return a coat?");
        page.locator("[name=body]").fill("A coat can be returned within **14 days** of delivery.");
        assertThat(page.locator(".becomes .paper strong")).hasText("14 days");
        assertThat(page.locator(".becomes .passages li")).hasCount(1);
        Chromium.shoot(page, "knowledge-writing", Screen.DESKTOP_LIGHT);
        page.getByRole(AriaRole.BUTTON, named("Save")).click();
        assertThat(page.locator("main h1")).hasText("How long can I return a coat?");
        answers("How long can I return a coat?", "14 days");
        assertThat(page.locator(".hits .cited")).not().hasCount(0);

        page.locator(".reply .sources a").first().click();
        page.getByRole(AriaRole.LINK, named("Edit")).click();
        page.locator("[name=body]").fill("A coat can be returned within **30 days** of delivery.");
        section("Products");
        page.getByRole(AriaRole.BUTTON, named("Keep writing")).click();
        page.getByRole(AriaRole.BUTTON, named("Save")).click();
        assertThat(page.locator("main h1")).hasText("How long can I return a coat?");
        assertThat(page.locator(".paper strong")).hasText("30 days");
        answers("How long can I return a coat?", "30 days");
    }

    /** Asks until a change counts, which it does at most five seconds after it was saved. */
    private void answers(String question, String expected) {
        section("Try a question");
        page.getByLabel("Question").fill(question);
        Awaitility.await(expected).pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            page.getByRole(AriaRole.BUTTON, named("Ask")).click();
            assertThat(page.locator(".wait")).hasCount(0);
            return page.locator(".reply .bubble").textContent().contains(expected);
        });
    }

    private void undo() {
        section("Feeds");
        page.locator(".runs .undo").first().click();
        assertThat(page.locator("dialog")).containsText("What was added goes (9,963)");
        page.getByRole(AriaRole.BUTTON, named("Undo the import")).click();
        assertThat(page.locator(".notices")).containsText("9,963 removed", containing());
        assertThat(page.locator(".runs li").nth(1)).containsText("Undone");
        section("Products");
        assertThat(page.locator("main")).containsText("No products yet");
        section("Articles");
        assertThat(page.locator(".articles li")).hasCount(1);
    }

    private void drop(String name, String text) {
        JSHandle files = page.evaluateHandle("""
                ([name, text]) => {
                  const files = new DataTransfer();
                  files.items.add(new File([text], name));
                  return files;
                }""", List.of(name, text));
        page.locator(".drop").dispatchEvent("drop", Map.of("dataTransfer", files));
    }

    private void signIn(String login, String hash) {
        page.navigate(app.url() + "/console/knowledge" + hash);
        fillIn(login);
        assertThat(page.locator(".sections")).isVisible();
    }

    private void fillIn(String login) {
        page.locator("[name=login]").fill(login);
        page.locator("[name=password]").fill(PASSWORD);
        page.locator(".gate .primary").click();
    }

    private void section(String name) {
        page.locator(".sections a", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*$"))).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static ContainsTextOptions containing() {
        return new ContainsTextOptions().setTimeout(LONG);
    }

    private static void enrol(String login, String role) throws IOException {
        String key = Files.readString(dataDir.resolve("admin-key")).strip();
        given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON)
                .body(Map.of("name", login, "password", PASSWORD, "role", role)).put(app.url() + "/api/v1/shop/agents/" + login)
                .then().statusCode(200);
    }
}
