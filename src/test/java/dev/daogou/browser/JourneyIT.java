package dev.daogou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import dev.daogou.browser.Chromium.Screen;
import dev.daogou.packaged.PackagedApp;
import io.restassured.RestAssured;

/** A visitor and an agent, each with a browser of their own, on the application as it ships with its demo shop. */
class JourneyIT {

    /** All four with {@code -Pinterruption}, which has the time for what two of them show. */
    private static final List<Screen> SCREENS = "full".equals(System.getProperty("interruption.form"))
            ? List.of(Screen.values())
            : List.of(Screen.DESKTOP_LIGHT, Screen.PHONE_DARK);
    private static final String PARKA = "/p/aurora-long-parka";

    private static final Map<String, String> KNOWLEDGE = new LinkedHashMap<>();

    static {
        KNOWLEDGE.put("overview", ".tiles");
        KNOWLEDGE.put("insights", ".trend");
        KNOWLEDGE.put("agents", ".agents li");
        KNOWLEDGE.put("audit", ".audit td");
        KNOWLEDGE.put("feeds", ".runs li");
        KNOWLEDGE.put("products", ".list .thumb img");
        KNOWLEDGE.put("products/aurora-long-parka", ".passages li");
        KNOWLEDGE.put("articles", ".articles li");
        KNOWLEDGE.put("articles/policy-returns-zh", ".passages li");
        KNOWLEDGE.put("articles/policy-returns-zh/edit", ".becomes .passages li");
        KNOWLEDGE.put("write", ".sheet-form");
        KNOWLEDGE.put("replies", ".replies li");
        KNOWLEDGE.put("promotions", ".list .dates");
        KNOWLEDGE.put("try?q=七天无理由退货怎么办", ".hits .cited");
    }

    @TempDir
    static Path dataDir;

    static Chromium chromium;
    static PackagedApp app;

    @BeforeAll
    static void open() {
        chromium = Chromium.launch();
        app = PackagedApp.start(dataDir, Map.of());
        // A machine that has just started, maybe with other work, takes its time over the first answer.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        Awaitility.await("ready").atMost(Duration.ofMinutes(2)).until(
                () -> RestAssured.get(app.url() + "/q/health/ready").statusCode() == 200);
        shelvesFillWhileTheyAreLookedAt();
        Awaitility.await("the demo shop is on the shelf").atMost(Duration.ofMinutes(3)).until(
                () -> RestAssured.get(app.url() + "/shop/api/products/aurora-long-parka").statusCode() == 200);
    }

    /** Whoever is so early sees the shop fill, without a reload. */
    private static void shelvesFillWhileTheyAreLookedAt() {
        Page early = chromium.visitor(Screen.PHONE_LIGHT);
        early.navigate(app.url() + "/");
        early.locator(".grid:not(.waiting) li").first()
                .waitFor(new Locator.WaitForOptions().setTimeout(Duration.ofMinutes(3).toMillis()));
        early.context().close();
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

    @Test
    void aVisitorAsksFollowsUpComesBackAndIsHandedToAPerson() throws IOException {
        Page shopper = chromium.visitor(Screen.DESKTOP_LIGHT);
        Locator chat = openChat(shopper, PARKA);
        say(chat, "这件现在多少钱？有货吗？");
        Locator answer = chat.locator("daogou-message[data-author=assistant]").last();
        assertThat(answer.locator(".bubble")).containsText(Pattern.compile("1,?099"));
        assertThat(answer.locator(".card").first()).containsText("极光");

        Locator suggestion = chat.locator(".chips button").first();
        String next = suggestion.textContent();
        suggestion.click();
        assertThat(said(chat).last()).hasText(next);
        assertThat(chat.locator(".chips")).isVisible();
        List<String> before = said(chat).allTextContents();

        shopper.reload();
        assertThat(said(chat)).hasCount(before.size());
        assertThat(chat.locator("daogou-message[data-author=assistant] .card").first()).isVisible();

        Page agent = chromium.visitor(Screen.DESKTOP_LIGHT);
        signIn(agent);
        say(chat, "便宜点行不行？帮我转人工");
        agent.locator(".row").filter(new Locator.FilterOptions().setHasText("便宜点行不行")).first().click();
        assertThat(agent.locator(".message.visitor .level.bargaining").first()).isVisible();
        agent.locator(".verbs .primary").click();
        assertThat(chat.locator(".status")).containsText("Mei");
        agent.locator("daogou-composer textarea").fill("你好，我是 Mei，这件有活动价。");
        agent.keyboard().press("Enter");
        Locator fromMei = chat.locator("daogou-message[data-author=agent]");
        assertThat(fromMei).containsText("这件有活动价");

        int assistantSaid = chat.locator("daogou-message[data-author=assistant]").count();
        say(chat, "好的，那充绒量是多少？");
        assertThat(agent.locator(".message.visitor").last()).containsText("充绒量");
        agent.locator(".verbs .pass").focus();
        assertThat(agent.locator(".verbs .pass option").last()).hasText("没有其他同事");
        Chromium.shoot(agent, "console-helping", Screen.DESKTOP_LIGHT);
        Chromium.shoot(shopper, "widget-agent", Screen.DESKTOP_LIGHT);
        assertThat(chat.locator("daogou-message[data-author=assistant]").count()).as("the assistant is silent meanwhile")
                .isEqualTo(assistantSaid);

        assertThat(agent.locator(".draft-text")).containsText("充绒量");
        assertThat(agent.locator(".draft-text")).hasAttribute("aria-busy", "false");
        Locator box = agent.locator("daogou-composer textarea");
        box.press("Alt+Enter");
        box.press("End");
        box.pressSequentially("很暖和。");
        box.press("Enter");
        assertThat(fromMei.last()).containsText(Pattern.compile("充绒量.*很暖和。", Pattern.DOTALL));

        agent.locator(".verbs button.plain").click();
        assertThat(agent.locator(".hint")).isVisible();
        say(chat, "那它防水吗？");
        Locator goesOn = chat.locator("daogou-message[data-author=assistant]").last();
        assertThat(goesOn.locator(".bubble")).containsText(Pattern.compile("4\\s*级"));

        agent.locator(".verbs .primary").click();
        assertThat(agent.locator(".verbs .pass")).isVisible();
        assertThat(agent.locator(".message.assistant").last()).containsText("防泼水");
        agent.locator(".verbs .primary").click();
        agent.locator(".outcomes button").nth(1).click();
        assertThat(chat.locator("daogou-rating")).isVisible();
        assertThat(agent.locator(".end")).containsText("已成交");
    }

    /** Not once is the mouse needed after the conversation is open. */
    @Test
    void anAgentAnswersByKeysWithWhatIsSaidOftenAndShowsAProduct() throws IOException {
        Page shopper = chromium.visitor(Screen.PHONE_LIGHT);
        Locator chat = openChat(shopper, PARKA);
        say(chat, "这件适合北方吗？我要找真人客服");
        Page agent = chromium.visitor(Screen.DESKTOP_LIGHT);
        signIn(agent);
        Keyboard keys = agent.keyboard();
        agent.locator(".row").filter(new Locator.FilterOptions().setHasText("适合北方吗")).first().click();
        assertThat(agent.locator(".message").first()).isVisible();
        keys.press("c");
        Locator box = agent.locator("daogou-composer textarea");
        assertThat(box).isFocused();

        keys.type("/");
        Locator list = agent.locator("daogou-composer [role=option]");
        assertThat(box).hasAttribute("aria-expanded", "true");
        Chromium.shoot(agent, "console-canned", Screen.DESKTOP_LIGHT);
        keys.type("价格");
        assertThat(list).hasCount(1);
        keys.press("Enter");
        assertThat(box).hasValue(Pattern.compile("极光.*现在的价格是 ¥1099.*"));
        keys.press("Enter");
        Locator fromMei = chat.locator("daogou-message[data-author=agent]");
        assertThat(fromMei.last()).containsText("现在的价格是 ¥1099");

        assertThat(box).hasValue("");
        keys.type("/订单");
        assertThat(list).hasCount(1);
        keys.press("Enter");
        assertThat(agent.locator(".unfilled")).containsText("{order}");
        keys.press("Enter");
        assertThat(agent.locator(".unfilled[role=alert]")).isVisible();
        Chromium.shoot(agent, "console-unfilled", Screen.DESKTOP_LIGHT);
        // What stands empty is selected: it is written over.
        keys.type("W1001");
        assertThat(agent.locator(".unfilled")).hasCount(0);
        keys.press("Enter");
        assertThat(fromMei.last()).containsText("W1001");
        assertThat(fromMei).hasCount(2);

        keys.press("Alt+p");
        assertThat(agent.locator("[name=pick]")).isFocused();
        assertThat(agent.locator("#found li").first()).containsText("极光");
        keys.type("云朵");
        assertThat(agent.locator("#found li")).hasCount(1);
        Chromium.shoot(agent, "console-picker", Screen.DESKTOP_LIGHT);
        keys.press("Enter");
        assertThat(agent.locator(".picked li")).containsText("云朵");
        assertThat(box).isFocused();
        Chromium.shoot(agent, "console-picked", Screen.DESKTOP_LIGHT);
        keys.press("Enter");
        assertThat(fromMei.last().locator(".card")).containsText("云朵");
        assertThat(agent.locator(".message.agent .shown")).containsText("云朵");
        assertThat(agent.locator(".picked")).hasCount(0);
        shopper.reload();
        assertThat(fromMei.last().locator(".card")).containsText("云朵");
        Chromium.shoot(shopper, "widget-shown-product", Screen.PHONE_LIGHT);

        keys.press("Escape");
        assertThat(agent.locator(".talk .lines")).isFocused();
        keys.press("s");
        assertThat(agent.locator(".outcomes button").first()).isFocused();
        Chromium.shoot(agent, "console-outcome", Screen.DESKTOP_LIGHT);
        keys.press("2");
        assertThat(agent.locator(".end")).containsText("已成交");
        assertThat(chat.locator("daogou-rating")).isVisible();
        Chromium.shoot(agent, "console-ended", Screen.DESKTOP_LIGHT);
        keys.press("u");
        assertThat(box).isFocused();
        assertThat(agent.locator(".end")).hasCount(0);
        keys.press("Escape");
        keys.press("?");
        assertThat(agent.locator(".keys div").first()).isVisible();
        Chromium.shoot(agent, "console-keys", Screen.DESKTOP_LIGHT);
        keys.press("Escape");
        assertThat(agent.locator("dialog")).hasCount(0);
        keys.press("s");
        assertThat(agent.locator(".outcomes button").first()).isFocused();
        keys.press("Enter");
        assertThat(agent.locator(".end")).containsText("已解决");
        shopper.context().close();
        agent.context().close();
    }

    /** What opens in front of the page, where there is the least room and the least light. */
    private static void sheets(Page page, Screen screen) {
        page.locator(".bar [aria-label=提醒]").click();
        assertThat(page.locator("[name=call-desktop]")).isVisible();
        Chromium.shoot(page, "console-alerts", screen);
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        page.locator(".box .tool").first().click();
        page.locator("#found li").nth(1).click();
        page.locator(".box .slash").click();
        assertThat(page.locator("daogou-composer [role=option]").first()).isVisible();
        Chromium.shoot(page, "console-tools", screen);
        neverWiderThanTheScreen(page);
        page.keyboard().press("Escape");
        page.locator(".picked .shut").click();
        page.locator(".verbs .primary").click();
        Chromium.shoot(page, "console-outcomes", screen);
        page.locator(".sheet header .shut").click();
        assertThat(page.locator("dialog")).hasCount(0);
    }

    @Test
    void theSameQuestionOnAnotherPageIsAboutWhatIsShownThere() {
        Page shopper = chromium.visitor(Screen.PHONE_LIGHT);
        Locator chat = openChat(shopper, PARKA);
        say(chat, "这件现在多少钱？");
        assertThat(chat.locator("daogou-message[data-author=assistant]").last()).containsText(Pattern.compile("1,?099"));
        shopper.navigate(app.url() + "/p/cloudlet-light-down");
        assertThat(chat.locator("daogou-message[data-author=assistant]").last()).containsText(Pattern.compile("1,?099"));
        say(chat, "这件现在多少钱？");
        assertThat(chat.locator("daogou-message[data-author=assistant]").last().locator(".card").first()).containsText("云朵");
        shopper.context().close();
    }

    @Test
    void twoProductsStandSideBySideAndAnOrderIsToldToNoStranger() {
        for (Screen screen : List.of(Screen.PHONE_LIGHT, Screen.DESKTOP_DARK)) {
            Page page = chromium.visitor(screen);
            Locator chat = openChat(page, PARKA);
            say(chat, "极光派克和云朵羽绒服有什么区别？");
            Locator table = chat.locator("daogou-message[data-author=assistant] table").last();
            assertThat(table.locator("thead th").last()).containsText("云朵");
            assertThat(table.locator("tbody tr").first()).containsText("1099");
            Chromium.shoot(page, "widget-comparison", screen);
            say(chat, "我的订单到哪了？");
            Locator told = chat.locator("daogou-message[data-author=assistant]").last();
            assertThat(told).containsText("登录");
            assertThat(told.locator(".card")).hasCount(0);
            Chromium.shoot(page, "widget-order-unproved", screen);
            neverWiderThanTheScreen(page);
            page.context().close();
        }
    }

    @Test
    void everythingLooksRightOnPhoneAndDesktopByDayAndNight() throws IOException {
        for (Screen screen : SCREENS) {
            Page page = chromium.visitor(screen);
            page.navigate(app.url() + "/");
            assertThat(page.locator(".tile").first()).isVisible();
            assertThat(page.locator("html")).hasAttribute("data-theme", screen.dark ? "dark" : "light");
            Chromium.shoot(page, "storefront", screen);
            Locator chat = openChat(page, PARKA);
            Chromium.shoot(page, "widget-empty", screen);
            say(chat, "充绒量多少？零下十五度能穿吗？");
            assertThat(chat.locator(".chips")).isVisible();
            Chromium.shoot(page, "widget-answer", screen);
            chat.locator("#close").click();
            Chromium.shoot(page, "product", screen);
            neverWiderThanTheScreen(page);
            page.navigate(app.url() + "/console");
            Chromium.shoot(page, "console-sign-in", screen);
            signIn(page);
            Chromium.shoot(page, "console-queue", screen);
            page.locator(".row").first().click();
            assertThat(page.locator(".message").first()).isVisible();
            Chromium.shoot(page, "console-conversation", screen);
            page.locator(".verbs .primary").click();
            assertThat(page.locator(".verbs .pass")).isVisible();
            Chromium.shoot(page, "console-claimed", screen);
            neverWiderThanTheScreen(page);
            sheets(page, screen);
            page.locator(".verbs button.plain").click();
            assertThat(page.locator(".verbs .pass")).hasCount(0);
            neverWiderThanTheScreen(page);
            knowledge(page, screen);
            page.context().close();
        }
    }

    @Test
    void theProtocolClientShipsAsAWhole() {
        String module = RestAssured.get(app.url() + "/client/v1/daogou-client.js").then().statusCode(200).extract().asString();
        assertThat(module).contains("/api/v1/conversations").doesNotContain("from\"");
    }

    /** Every knowledge page, by what shows that it has come. */
    private static void knowledge(Page page, Screen screen) {
        page.navigate(app.url() + "/console/knowledge");
        KNOWLEDGE.forEach((hash, shown) -> {
            page.evaluate("hash => location.hash = hash", hash);
            assertThat(page.locator(shown).first()).isVisible();
            Chromium.shoot(page, "knowledge-" + hash.replaceAll("[^a-z]+", "-").replaceAll("-$", ""), screen);
            neverWiderThanTheScreen(page);
        });
        page.evaluate("location.hash = 'feeds'");
        page.locator(".runs a").first().click();
        assertThat(page.locator("main .counts")).isVisible();
        Chromium.shoot(page, "knowledge-run", screen);
        neverWiderThanTheScreen(page);
    }

    private static void neverWiderThanTheScreen(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
    }

    private static Locator openChat(Page page, String path) {
        page.navigate(app.url() + path);
        assertThat(page.locator(".buy")).isVisible();
        Locator chat = page.locator("daogou-widget");
        chat.locator(".launcher").click();
        return chat;
    }

    private static void say(Locator chat, String text) {
        chat.locator("textarea").fill(text);
        chat.locator("textarea").press("Enter");
    }

    private static Locator said(Locator chat) {
        return chat.locator("daogou-message[data-author=visitor] .bubble");
    }

    private static void signIn(Page page) throws IOException {
        Map<String, String> written = Files.readAllLines(dataDir.resolve("console-sign-in")).stream()
                .map(line -> line.split(": ", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        page.navigate(app.url() + "/console");
        page.locator("[name=login]").fill(written.get("login"));
        page.locator("[name=password]").fill(written.get("password"));
        page.locator(".gate .primary").click();
        assertThat(page.locator(".queue")).isVisible();
    }
}
