package dev.daogou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import dev.daogou.browser.Chromium.Screen;
import dev.daogou.packaged.PackagedApp;
import dev.daogou.webhooks.Receiver;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** A merchant sets the shop up once: comes by the first start's link, greeting, colour, when people are there, who, and who is told. */
class SettingsIT {

    private static final String PASSWORD = "correct horse battery";

    @TempDir
    static Path dataDir;

    static Chromium chromium;
    static PackagedApp app;

    Page page;
    final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException {
        chromium = Chromium.launch();
        app = PackagedApp.start(dataDir, Map.of("daogou.demo", "false",
                "daogou.webhooks.private-addresses", "true")).listening();
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        firstAdmin();
    }

    /** The only way in that a fresh shop has, and it opens once. */
    private static void firstAdmin() throws IOException {
        Path file = dataDir.resolve("console-welcome");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        String link = app.url() + Files.readString(file).strip().replaceFirst("http://localhost:\\d+", "");
        assertThat(String.join("\n", app.log())).contains(file.toString()).doesNotContain(link.replaceFirst(".*=", ""));
        Page page = chromium.visitor(Screen.DESKTOP_LIGHT);
        page.navigate(link);
        page.locator("[name=name]").fill("Hanna");
        page.locator("[name=login]").fill("hanna");
        page.locator("[name=password]").fill("short");
        page.locator(".gate .primary").click();
        assertThat(page.locator("[name=password]")).hasAttribute("aria-invalid", "true");
        Chromium.shoot(page, "welcome-first", Screen.DESKTOP_LIGHT);
        page.locator("[name=password]").fill(PASSWORD);
        page.locator(".gate .primary").click();
        assertThat(page.locator(".queue")).isVisible();
        assertThat(page).hasURL(app.url() + "/console");
        page.navigate("about:blank");
        page.navigate(link);
        assertThat(page.locator(".gate [name=password]")).hasCount(0);
        assertThat(page.locator(".gate a.primary")).isVisible();
        page.context().close();
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
    void openingHoursWithAHolidayAreSavedAndATimeThatIsNoneIsNamed() throws IOException {
        visit(Screen.DESKTOP_LIGHT, "en", "settings");
        Chromium.shoot(page, "settings", Screen.DESKTOP_LIGHT);
        page.locator("[name=greetingEn]").fill("Welcome to the Morning Mist shop");
        page.locator("[name=accent]").fill("#204a87");
        page.locator("[name=languages]").selectOption("en zh");
        page.locator("[name=assistantInQueue]").check();
        assertThat(page.locator(".window-says")).hasText("Welcome to the Morning Mist shop");
        page.locator(".hours [type=radio]").nth(1).check();
        assertThat(page.locator("[name=mon]")).hasValue("09:00-18:00");
        page.locator("[name=tue]").fill("18:00-9:00");
        page.locator(".settings .primary").click();
        assertThat(page.locator("[name=tue]")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("[name=tue]")).isFocused();
        assertThat(page.locator("#set-tue-fault")).containsText("the later one last");

        page.locator("[name=tue]").fill("9:00–12:00，13:00-18:00");
        page.locator(".hours > .plain").click();
        page.locator(".exception input").nth(0).fill("2026-10-01");
        page.locator(".exception input").nth(1).fill("2026-10-07");
        page.locator(".exception input").nth(3).fill("国庆节");
        Chromium.shoot(page, "settings-hours", Screen.DESKTOP_LIGHT);
        page.locator(".settings .primary").click();
        assertThat(page.locator(".notice")).containsText("Settings saved");
        assertThat(page.locator(".settings .foot small")).hasText("");

        var stored = operator().get(app.url() + "/api/v1/shop/settings").then().statusCode(200).extract().jsonPath();
        assertThat(stored.getString("greeting.en")).isEqualTo("Welcome to the Morning Mist shop");
        assertThat(stored.getString("accent")).isEqualTo("#204a87");
        assertThat(stored.getList("hours.week.tue")).isEqualTo(List.of("9:00-12:00", "13:00-18:00"));
        assertThat(stored.getList("hours.week.sun")).isNull();
        assertThat(stored.getList("languages")).isEqualTo(List.of("en", "zh"));
        assertThat(stored.getBoolean("assistantInQueue")).isTrue();
        assertThat(stored.getString("hours.exceptions[0].from")).isEqualTo("2026-10-01");
        assertThat(stored.getList("hours.exceptions[0].open")).isEmpty();

        page.reload();
        assertThat(page.locator("[name=languages]")).hasValue("en zh");
        assertThat(page.locator("[name=tue]")).hasValue("9:00-12:00, 13:00-18:00");
        assertThat(page.locator(".exception input").nth(3)).hasValue("国庆节");
        assertThat(page.locator(".snippet")).containsText("data-shop=\"default\"");
    }

    @Test
    void aDepartmentIsMadeAndTakesWhatAnotherTook() throws IOException {
        visit(Screen.DESKTOP_LIGHT, "en", "settings");
        page.locator(".departments > .plain").click();
        page.locator("#set-department-2-en").fill("Wholesale");
        page.locator(".department:nth-of-type(3) .topics input").nth(3).check();
        page.locator("[name=target-normal]").fill("0");
        page.locator(".settings .primary").click();
        assertThat(page.locator("[name=target-normal]")).hasAttribute("aria-invalid", "true");
        page.locator("[name=target-normal]").fill("300");
        page.locator(".departments").scrollIntoViewIfNeeded();
        Chromium.shoot(page, "settings-departments", Screen.DESKTOP_LIGHT);
        page.locator(".settings .primary").click();
        assertThat(page.locator(".notice")).containsText("Settings saved");
        var stored = operator().get(app.url() + "/api/v1/shop/settings").then().statusCode(200).extract().jsonPath();
        assertThat(stored.getList("departments.id")).isEqualTo(List.of("sales", "after_sales", "department-3"));
        assertThat(stored.getList("departments[2].takes")).isEqualTo(List.of("complaint"));
        assertThat(stored.getList("departments[1].takes")).doesNotContain("complaint");
        assertThat(stored.getInt("waitTargets.normal")).isEqualTo(300);
    }

    @Test
    void aDepartmentGetsHoursOfItsOwnAndATimeThatIsNoneIsNamedThere() throws IOException {
        visit(Screen.PHONE_DARK, "zh", "settings");
        page.locator(".own-hours summary").nth(1).click();
        page.locator(".own-hours").nth(1).locator("[type=radio]").nth(1).check();
        page.locator("#set-department-1-tue").fill("18:00-9:00");
        page.locator("#set-department-1-sat").fill("10:00-14:00");
        page.locator(".settings .primary").click();
        assertThat(page.locator("#set-department-1-tue")).isFocused();
        assertThat(page.locator("#set-department-1-tue-fault")).containsText("the later one last");
        page.locator("#set-department-1-tue").fill("20:00-24:00");
        page.locator(".own-hours .plain").click();
        assertThat(page.locator("#set-department-1-exception-0-from")).isFocused();
        page.locator("#set-department-1-exception-0-from").fill("2026-10-01");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        Chromium.shoot(page, "settings-own-hours", Screen.PHONE_DARK);
        page.locator(".settings .primary").click();
        assertThat(page.locator(".notice")).isVisible();
        var stored = operator().get(app.url() + "/api/v1/shop/settings").then().statusCode(200).extract().jsonPath();
        assertThat(stored.getList("departments[1].hours.week.sat")).isEqualTo(List.of("10:00-14:00"));
        assertThat(stored.getString("departments[1].hours.exceptions[0].to")).isEqualTo("2026-10-01");
        assertThat(stored.getMap("departments[0].hours")).isNull();
    }

    @Test
    void whatIsSaidOftenIsWrittenCorrectedRemovedAndPutBack() throws IOException {
        visit(Screen.PHONE_LIGHT, "en", "replies");
        assertThat(page.locator("main .empty h2")).hasText("No canned replies yet");
        Chromium.shoot(page, "replies-none", Screen.PHONE_LIGHT);
        page.locator("main .head .primary").click();
        assertThat(page.locator("[name=shortcut]")).isFocused();
        page.locator("[name=shortcut]").fill("price");
        page.locator("[name=title]").fill("The price now");
        page.locator("[name=text]").fill("It costs {prise}. ");
        page.locator(".reply-form .primary").click();
        assertThat(page.locator("[name=text]")).isFocused();
        assertThat(page.locator("#reply-text-fault")).containsText("{prise}, which nothing fills");
        Chromium.shoot(page, "replies-fault", Screen.PHONE_LIGHT);
        page.locator("[name=text]").fill("It costs ");
        page.locator(".places button").nth(4).click();
        assertThat(page.locator("[name=text]")).hasValue("It costs {price}");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        page.locator(".reply-form .primary").click();
        assertThat(page.locator(".replies li")).containsText("It costs {price}");
        assertThat(operator().get(app.url() + "/api/v1/shop/replies").then().statusCode(200).extract().jsonPath()
                .getList("replies.shortcut")).isEqualTo(List.of("price"));

        page.locator(".replies button").nth(1).click();
        assertThat(page.locator(".replies li")).hasCount(0);
        page.locator(".notice .link").click();
        assertThat(page.locator(".replies li")).containsText("It costs {price}");
        page.locator(".replies button").first().click();
        page.locator("[name=title]").fill("Price");
        page.locator(".reply-form .primary").click();
        assertThat(page.locator(".replies b")).hasText("Price");
    }

    @Test
    void aPromotionIsWrittenAFloorIsSetAndAPriceIsExplainedToTheCent() throws IOException {
        operator().contentType(ContentType.JSON)
                .body(Map.of("title", "Down coat", "availability", "in_stock", "price", cny("599"),
                        "salePrice", cny("499.90")))
                .put(app.url() + "/api/v1/shop/products/coat").then().statusCode(200);
        visit(Screen.DESKTOP_LIGHT, "en", "promotions");
        page.locator(".actions .primary").click();
        page.locator("[name=title]").fill("15 % off");
        page.locator("[name=from]").fill("2026-01-01T00:00");
        page.locator("[name=to]").fill("2099-01-01T00:00");
        page.locator(".promotion-form .primary").click();
        assertThat(page.locator("[name=value]")).isFocused();
        assertThat(page.locator("#promotion-value-fault")).containsText("exactly one");
        page.locator("[name=value]").fill("15");
        page.locator(".promotion-form .primary").click();
        assertThat(page.locator(".promotions tbody tr")).containsText("Running");

        page.locator(".actions .plain").first().click();
        page.locator("[name=productId-0]").fill("hat");
        page.locator(".pricing .primary").click();
        assertThat(page.locator("#offer-productId-0-fault")).containsText("no product of this shop");
        page.locator("[name=productId-0]").fill("coat");
        page.locator("[name=quantity-0]").fill("2");
        page.locator(".pricing .primary").click();
        assertThat(page.locator(".price-steps tbody td"))
                .hasText(new String[]{ "", "¥1198", "−¥198.20", "¥999.80", "−¥149.97", "¥849.83" });
        assertThat(page.locator(".price-steps tfoot b")).hasText("¥849.83");
        Chromium.shoot(page, "offers-explained", Screen.DESKTOP_LIGHT);

        go("policy", ".policy");
        page.locator(".policy fieldset > .plain").first().click();
        page.locator("[name=floor-0-margin]").fill("20");
        page.locator(".policy .primary").click();
        assertThat(page.locator("[aria-invalid=true]").first()).isFocused();
        page.locator("[name=floor-0-cost]").fill("360");
        page.locator(".policy .primary").click();
        assertThat(page.locator(".notice").last()).containsText("Offer policy saved");
        Chromium.shoot(page, "offers-policy", Screen.DESKTOP_LIGHT);
        page.context().close();

        visit(Screen.PHONE_DARK, "zh", "pricing?product=coat");
        page.locator(".pricing .primary").click();
        assertThat(page.locator(".price-steps tfoot b")).hasText("¥450");
        assertThat(page.locator(".price-steps")).containsText("减到底价为止");
        page.locator(".price-steps tfoot").scrollIntoViewIfNeeded();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        Chromium.shoot(page, "offers-explained", Screen.PHONE_DARK);
        go("policy", ".policy");
        Chromium.shoot(page, "offers-policy", Screen.PHONE_DARK);
        go("promotions", ".promotions tbody tr");
        page.locator(".promotions .do button").click();
        assertThat(page.locator(".promotions tbody tr .badge")).hasText("已结束");
        Chromium.shoot(page, "offers-promotions", Screen.PHONE_DARK);
    }

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    @Test
    void onAPhoneInTheDarkNothingIsCutOff() {
        visit(Screen.PHONE_DARK, "zh", "settings");
        go("agents", ".agents li");
        go("audit", ".audit tbody tr");
        go("insights", "main h1");
        go("settings", ".settings");
        page.locator(".hours [type=radio]").nth(1).check();
        assertThat(page.locator(".week .field")).hasCount(7);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        Chromium.shoot(page, "settings", Screen.PHONE_DARK);
        page.locator(".hours").scrollIntoViewIfNeeded();
        Chromium.shoot(page, "settings-hours", Screen.PHONE_DARK);
        page.locator(".departments").scrollIntoViewIfNeeded();
        Chromium.shoot(page, "settings-departments", Screen.PHONE_DARK);
        page.locator(".embedding").scrollIntoViewIfNeeded();
        Chromium.shoot(page, "settings-embedding", Screen.PHONE_DARK);
    }

    @Test
    void aHelpDeskIsToldWhatAVisitorSaysAndWhatItMissedWhenItIsUpAgain() throws IOException {
        try (Receiver desk = Receiver.up()) {
            visit(Screen.DESKTOP_LIGHT, "en", "webhooks");
            assertThat(page.locator(".empty")).containsText("No webhooks yet");
            page.locator(".head .plain").click();
            assertThat(page.locator("[name=url]")).isFocused();
            page.locator("[name=url]").fill("ftp://desk.example/");
            page.locator(".hook-form .primary").click();
            assertThat(page.locator("#hook-url-fault")).containsText("must begin with https://");
            assertThat(page.locator("[name=url]")).isFocused();
            page.locator("[name=url]").fill(desk.url());
            page.locator("[name='conversation.resolved']").uncheck();
            page.locator(".hook-form .primary").click();
            String secret = page.locator(".hook-secret code").innerText();
            Chromium.shoot(page, "webhooks-secret", Screen.DESKTOP_LIGHT);
            page.getByText("I have kept it").click();
            assertThat(page.locator(".hook-secret")).hasCount(0);
            page.locator(".source-do .plain").first().click();
            assertThat(page.locator(".tested")).containsText("Taken: HTTP 204");
            assertThat(desk.letters()).singleElement().matches(letter -> letter.signedWith(secret))
                    .matches(letter -> letter.header("Daogou-Event").equals("webhook.test"));

            desk.goDown();
            visitorSays("hello");
            page.locator(".source-do .plain").nth(1).click();
            assertThat(page.locator(".deliveries li").last()).containsText("takes no connections");
            Chromium.shoot(page, "webhooks-waiting", Screen.DESKTOP_LIGHT);
            desk.comeUp();
            page.getByText("Replay all").click();
            assertThat(page.locator(".deliveries")).containsText("Nothing waits.");
            assertThat(desk.letters()).hasSizeGreaterThan(2).allMatch(letter -> letter.signedWith(secret));
            assertThat(desk.letters().get(1).json().getString("data.text")).isEqualTo("hello");
            assertThat(desk.letters().get(2).json().getString("data.author")).isEqualTo("assistant");

            phone("webhooks", ".hooks");
            page.locator(".source-do .plain").nth(1).click();
            assertThat(page.locator(".deliveries li").first()).isVisible();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isEqualTo(true);
            Chromium.shoot(page, "webhooks", Screen.PHONE_DARK);
        }
    }

    private void visitorSays(String text) {
        var begun = given().contentType(ContentType.JSON).body("{}").post(app.url() + "/api/v1/conversations").then()
                .statusCode(201).extract().jsonPath();
        given().header("Authorization", "Bearer " + begun.getString("token")).header("Idempotency-Key", "m1")
                .contentType(ContentType.JSON).body(Map.of("text", text))
                .post(app.url() + "/api/v1/conversations/" + begun.getString("conversationId") + "/messages").then()
                .statusCode(202);
    }

    private void phone(String place, String shown) {
        page.context().close();
        visit(Screen.PHONE_DARK, "zh", place);
        assertThat(page.locator(shown)).isVisible();
    }

    @Test
    void aColleagueIsInvitedComesByTheLinkAndIsEndedAndTheTrailTellsIt() {
        visit(Screen.DESKTOP_LIGHT, "en", "settings");
        go("agents", ".agents li");
        page.locator(".actions .primary").click();
        page.locator("[name=name]").fill("Lin <b>");
        page.locator(".agent-form [name=login]").fill("lin");
        page.locator(".agent-form .primary").click();
        page.locator("dialog [name=secret]").fill("not hers at all");
        page.locator("dialog .primary").click();
        assertThat(page.locator("dialog .fault")).isVisible();
        page.locator("dialog [name=secret]").fill(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".made-link code")).containsText("#welcome=dgi_");
        Chromium.shoot(page, "agents-link", Screen.DESKTOP_LIGHT);
        String link = page.locator(".made-link code").textContent();

        Page phone = chromium.visitor(Screen.PHONE_DARK);
        phone.navigate(link);
        assertThat(phone.locator(".gate h1")).containsText("Lin <b>");
        Chromium.shoot(phone, "welcome", Screen.PHONE_DARK);
        phone.locator("[name=password]").fill("a horse of my own");
        phone.locator(".gate .primary").click();
        assertThat(phone.locator(".queue")).isVisible();

        page.locator(".agents li").filter(new Locator.FilterOptions().setHasText("Lin")).locator("button").last().click();
        assertThat(page.locator("dialog h2")).containsText("Deactivate Lin <b>");
        Chromium.shoot(page, "agents-end", Screen.DESKTOP_LIGHT);
        page.locator("dialog .danger").click();
        assertThat(page.locator(".agents li")).hasCount(1);
        phone.reload();
        assertThat(phone.locator(".gate [name=login]")).isVisible();
        phone.context().close();

        go("audit", ".audit tbody tr");
        assertThat(page.locator(".audit tbody tr").first()).containsText("Removed: agent lin");
        assertThat(page.locator(".audit")).containsText("Made a password link: agent lin");
        Chromium.shoot(page, "audit", Screen.DESKTOP_LIGHT);
        page.locator("[name=actor]").selectOption("visitor");
        assertThat(page.locator("main .empty")).isVisible();
    }

    @Test
    void whatWasAskedInVainBecomesAnArticle() {
        visit(Screen.DESKTOP_DARK, "en", "settings");
        go("insights", "main .empty");
        Chromium.shoot(page, "insights-empty", Screen.DESKTOP_DARK);
        String cid = askInVain("What is your return policy?");
        page.reload();
        assertThat(page.locator("[data-figure=conversations] dd").first()).hasText("1");
        assertThat(page.locator(".unanswered b").first()).hasText("What is your return policy?");
        assertThat(page.locator(".unanswered small a")).hasAttribute("href", "/console#conversation=" + cid);
        page.locator(".periods a").nth(1).click();
        assertThat(page.locator(".trend g")).hasCount(30);
        Chromium.shoot(page, "insights", Screen.DESKTOP_DARK);
        page.locator(".unanswered .plain").click();
        assertThat(page.locator("[name=title]")).hasValue("What is your return policy?");
        assertThat(page.locator("[name=lang]")).hasValue("en");
        page.navigate(app.url() + "/console#conversation=" + cid);
        assertThat(page.locator(".message").first()).containsText("What is your return policy?");
    }

    private static String askInVain(String question) {
        var begun = given().contentType(ContentType.JSON).body(Map.of()).post(app.url() + "/api/v1/conversations").then()
                .statusCode(201).extract().jsonPath();
        String messages = app.url() + "/api/v1/conversations/" + begun.getString("conversationId") + "/messages";
        RequestSpecification visitor = given().header("Authorization", "Bearer " + begun.getString("token"));
        given().spec(visitor).contentType(ContentType.JSON).header("Idempotency-Key", "m1").body(Map.of("text", question))
                .post(messages).then().statusCode(202);
        await().until(() -> given().spec(visitor).get(messages).jsonPath().getList("messages.author").contains("assistant"));
        return begun.getString("conversationId");
    }

    private void go(String place, String shown) {
        page.evaluate("place => location.hash = place", place);
        assertThat(page.locator(shown).first()).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
    }

    private void visit(Screen screen, String lang, String place) {
        page = chromium.visitor(screen);
        page.addInitScript("localStorage.setItem('daogou.console:lang', '\"" + lang + "\"')");
        page.onPageError(complaints::add);
        page.onConsoleMessage(said -> {
            if (said.text().contains("Content Security Policy") || said.text().contains("Trusted")) {
                complaints.add(said.text());
            }
        });
        page.navigate(app.url() + "/console/knowledge#" + place);
        page.locator("[name=login]").fill("hanna");
        page.locator("[name=password]").fill(PASSWORD);
        page.locator(".gate .primary").click();
        assertThat(page.locator("main h1")).isVisible();
    }

    private static RequestSpecification operator() throws IOException {
        return given().header("Authorization", "Bearer " + Files.readString(dataDir.resolve("admin-key")).strip());
    }
}
