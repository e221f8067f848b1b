package dev.daogou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

import dev.daogou.browser.Chromium.Screen;
import dev.daogou.packaged.PackagedApp;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** A merchant who wants to know what their assistant answers wrongly, on the application as it ships. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvaluationIT {

    private static final String PASSWORD = "correct horse battery";
    private static final double LONG = 180_000;

    private static final String FEED = """
            {"id":"coat","title":"晨雾 轻暖羽绒服","category":"服饰 > 羽绒服","lang":"zh","description":"日常通勤的轻暖羽绒服。","price":{"amount":"%s","currency":"CNY"},"availability":"in_stock","quantity":7,"attributes":{"充绒量":"120 g","适用温度":"-10 ℃ 至 5 ℃"}}
            {"id":"tent","title":"Meadow tent for two","category":"Outdoor","lang":"en","description":"A tent for two.","price":{"amount":"899.00","currency":"CNY"},"availability":"in_stock","attributes":{"Weight":"2.1 kg"}}
            {"kind":"faq","id":"invoice","title":"可以开发票吗?","body":"可以,签收后在订单页申请电子发票。","lang":"zh"}
            """;
    private static final String QUESTIONS = """
            {"question":"现在多少钱?","productId":"coat","expect":["¥599"],"reject":["699"],"answeredBy":"facts","note":"price"}
            {"question":"充绒量多少?","productId":"coat","expect":["120克"]}
            {"question":"How heavy is it?","lang":"en","productId":"tent","expect":["2.1kg","waterproof"]}
            {"question":"可以开发票吗?","expect":["发票"],"cites":["invoice"]}
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
        operator().contentType(ContentType.JSON).body(Map.of("name", "hanna", "password", PASSWORD, "role", "admin"))
                .put(app.url() + "/api/v1/shop/agents/hanna").then().statusCode(200);
        costs("599.00");
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

    @AfterEach
    void nothingBroke() {
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    @Order(1)
    void whoHasNoQuestionsStartsFromAnExampleOfTheirOwnThingsWhichPasses() throws IOException {
        visit(Screen.DESKTOP_LIGHT, "en");
        assertThat(page.locator(".empty")).containsText("Nothing has been evaluated yet");
        Chromium.shoot(page, "evaluation-empty", Screen.DESKTOP_LIGHT);
        Path example = page.waitForDownload(() -> page.locator(".empty .example").click()).path();
        String lines = Files.readString(example);
        assertThat(lines.lines()).hasSize(5).anyMatch(line -> line.contains("\"productId\":\"tent\""))
                .anyMatch(line -> line.contains("\"cites\":[\"invoice\"]"));
        drop("example.jsonl", lines);
        ended("Done");
        assertThat(page.locator("main h1")).hasText("example.jsonl");
        assertThat(page.locator("[data-count=failed]")).hasText("0");
        assertThat(page.locator("[data-power='3']")).hasText("100%");
        assertThat(page.locator(".verdicts > li")).hasCount(5);
    }

    @Test
    @Order(2)
    void aFileThatIsWrongIsRefusedLineByLine() {
        visit(Screen.DESKTOP_LIGHT, "en");
        drop("typo.jsonl", "{\"question\":\"Fine?\"}\n{\"question\":\"Typo?\",\"expects\":\"1\"}\nnonsense");
        assertThat(page.locator(".bad-lines tbody tr")).hasCount(2);
        assertThat(page.locator(".bad-lines")).containsText("Nothing of typo.jsonl was asked: 2 lines");
        assertThat(page.locator(".bad-lines tbody tr").first()).containsText("expects");
        Chromium.shoot(page, "evaluation-refused", Screen.DESKTOP_LIGHT);
    }

    @Test
    @Order(3)
    void whatFailsComesFirstSaysWhatIsMissingAndLeadsToTheTrial() {
        visit(Screen.DESKTOP_LIGHT, "en");
        page.locator("[name=k]").selectOption("2");
        drop("autumn.jsonl", QUESTIONS);
        ended("Done");
        assertThat(page.locator("[data-count=passed]")).hasText("3 / 4");
        assertThat(page.locator("[data-power='2']")).hasText("75%");
        assertThat(page.locator(".chip.failing")).hasAttribute("aria-pressed", "true");
        Locator failing = page.locator(".verdicts > li");
        assertThat(failing).hasCount(1);
        assertThat(failing).containsText("missing: waterproof");
        failing.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(failing.locator(".fact.amiss")).containsText("waterproof");
        assertThat(failing.locator(".bubble")).containsText("2.1 kg");
        Chromium.shoot(page, "evaluation-failing", Screen.DESKTOP_LIGHT);
        failing.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("[name=q]")).hasValue("How heavy is it?");
        assertThat(page.locator(".reply .bubble")).containsText("2.1 kg");
    }

    @Test
    @Order(4)
    void afterAPriceHasChangedTheAnswerThatBrokeIsNamedWithWhatItWas() {
        costs("569.00");
        visit(Screen.DESKTOP_DARK, "en");
        drop("autumn.jsonl", QUESTIONS.replaceFirst("(?m)^.*充绒量.*\n", "") + "{\"question\":\"Hello?\"}");
        ended("Done");
        assertThat(page.locator(".chip.broken")).containsText("1");
        assertThat(page.locator(".chip.added")).containsText("1");
        assertThat(page.locator(".verdicts > li").first()).containsText("Newly failing");
        page.locator(".chip.broken").click();
        page.locator(".verdicts summary").click();
        assertThat(page.locator(".verdicts .was")).containsText("¥599");
        assertThat(page.locator(".verdicts .bubble")).containsText("¥569");
        Chromium.shoot(page, "evaluation-broken", Screen.DESKTOP_DARK);
        page.locator(".chip.removed").click();
        assertThat(page.locator(".verdicts.gone")).containsText("充绒量多少?");
        page.locator(".chip.every").click();
        page.locator("input[type=search]").fill("发票");
        assertThat(page.locator(".verdicts > li")).hasCount(1);
    }

    @Test
    @Order(5)
    void onAPhoneInChineseTheSameIsReadAndDeleted() {
        visit(Screen.PHONE_DARK, "zh");
        assertThat(page.locator(".runs > li")).hasCount(3);
        Chromium.shoot(page, "evaluation-list", Screen.PHONE_DARK);
        page.locator(".runs a").first().click();
        page.locator(".verdicts summary").first().click();
        assertThat(page.locator(".laid-open")).isVisible();
        page.locator(".verdicts-part").scrollIntoViewIfNeeded();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(Screen.PHONE_DARK.width);
        Chromium.shoot(page, "evaluation-run", Screen.PHONE_DARK);
        page.locator(".actions button").click();
        page.locator("dialog .danger").click();
        assertThat(page.locator(".runs > li")).hasCount(2);
    }

    @Test
    @Order(6)
    void oneThatTakesLongShowsHowFarItIsIsFoundAgainAndCancelled() {
        visit(Screen.PHONE_LIGHT, "en");
        page.locator("[name=k]").selectOption("10");
        drop("long.jsonl", IntStream.range(0, 2_000).mapToObj(i -> "{\"question\":\"充绒量多少 " + i + "?\",\"productId\":\"coat\"}")
                .collect(Collectors.joining("\n")));
        assertThat(page.locator(".so-far")).hasText(Pattern.compile("[1-9][\\d,]* of 2,000 asked"));
        Chromium.shoot(page, "evaluation-running", Screen.PHONE_LIGHT);
        page.reload();
        assertThat(page.locator(".so-far")).containsText("of 2,000 asked");
        page.locator(".actions button").click();
        ended("Cancelled");
        assertThat(page.locator("[data-count=failed]")).hasText("0");
    }

    private void visit(Screen screen, String lang) {
        page = chromium.visitor(screen);
        page.addInitScript("localStorage.setItem('daogou.console:lang', '\"" + lang + "\"')");
        page.onPageError(complaints::add);
        page.navigate(app.url() + "/console/knowledge#evaluations");
        page.locator("[name=login]").fill("hanna");
        page.locator("[name=password]").fill(PASSWORD);
        page.locator(".gate .primary").click();
        assertThat(page.locator(".drop")).isVisible();
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

    private void ended(String state) {
        assertThat(page.locator("main .marks .badge")).hasText(state, new HasTextOptions().setTimeout(LONG));
    }

    /** Once it is found, too. */
    private static void costs(String amount) {
        String run = operator().contentType("application/octet-stream")
                .body(FEED.formatted(amount).getBytes(StandardCharsets.UTF_8))
                .post(app.url() + "/api/v1/shop/imports?format=jsonl").then().statusCode(202).extract().path("importId");
        await().atMost(Duration.ofMinutes(2)).until(() -> "done"
                .equals(operator().get(app.url() + "/api/v1/shop/imports/" + run).then().extract().path("state")));
        await().atMost(Duration.ofMinutes(2)).until(() -> !operator().contentType(ContentType.JSON).body(Map.of("q", "发票"))
                .post(app.url() + "/api/v1/search").jsonPath().getList("hits").isEmpty());
    }

    private static RequestSpecification operator() {
        try {
            return given().header("Authorization", "Bearer " + Files.readString(dataDir.resolve("admin-key")).strip());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
