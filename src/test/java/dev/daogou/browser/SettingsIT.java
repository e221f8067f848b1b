package dev.daogou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import dev.daogou.browser.Chromium.Screen;
import dev.daogou.packaged.PackagedApp;
import dev.daogou.webhooks.Receiver;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** A merchant sets the shop up once: greeting, colour, when people are there, who is told what happens. */
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
        operator().contentType(ContentType.JSON).body(Map.of("name", "hanna", "password", PASSWORD, "role", "admin"))
                .put(app.url() + "/api/v1/shop/agents/hanna").then().statusCode(200);
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
        assertThat(stored.getString("hours.exceptions[0].from")).isEqualTo("2026-10-01");
        assertThat(stored.getList("hours.exceptions[0].open")).isEmpty();

        page.reload();
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
    void onAPhoneInTheDarkNothingIsCutOff() {
        visit(Screen.PHONE_DARK, "zh", "settings");
        page.locator(".hours [type=radio]").nth(1).check();
        assertThat(page.locator(".week .field")).hasCount(7);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
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
            assertThat(page.locator(".empty")).containsText("Nobody is told yet");
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
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
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
