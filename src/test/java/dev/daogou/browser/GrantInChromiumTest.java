package dev.daogou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import dev.daogou.browser.Chromium.Screen;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Anna finds a coat dear, twice; Mei is told so beside the conversation, and grants her a price within the shop's limits. */
@QuarkusTest
class GrantInChromiumTest extends InChromium {

    private static final String CATEGORY = "服装 > 羽绒服 > 松涛";
    private static final List<String> COATS = List.of("grant-coat", "grant-cloud", "grant-wind");

    @TestHTTPResource("/")
    URI home;

    private Page anna;
    private Page mei;
    private Chat chat;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void annaFindsItDear() {
        operator().body(Map.of("name", "Mei", "password", "correct horse")).put("/api/v1/shop/agents/mei-grants").then()
                .statusCode(200);
        coat("grant-coat", "松涛羽绒服", "699.00");
        coat("grant-cloud", "松涛轻羽绒服", "499.00");
        coat("grant-wind", "松涛薄羽绒服", "359.00");
        policy(Map.of("offersPerDay", 10, "floors", List.of(Map.of("productId", "grant-coat", "floor", cny("620.00"))),
                "grants",
                Map.of("maxPercent", 15, "maxAmount", cny("100.00"), "total", cny("5000.00"))));
        anna = chromium.visitor(Screen.PHONE_LIGHT);
        chat = Chat.on(anna, home.resolve("/p/grant-coat").toString());
        for (int times = 1; times <= 2; times++) {
            chat.say("有点贵");
            assertThat(chat.replies()).hasCount(times);
            assertThat(chat.stop()).isHidden();
        }
    }

    @AfterEach
    void leave() {
        anna.context().close();
        mei.context().close();
        policy(Map.of());
        COATS.forEach(id -> operator().delete("/api/v1/shop/products/" + id));
        assertThat(complaints).isEmpty();
    }

    @Test
    void theAgentIsToldWhyAndGrantsAPriceWithinTheLimitsAndNoneBelow() {
        opens(Screen.DESKTOP_LIGHT, "zh");
        Locator hint = mei.locator(".hint-card");
        assertThat(hint.locator("header")).containsText("嫌价格高");
        assertThat(hint.locator(".hint-why q")).hasText(new String[]{ "有点贵", "有点贵" });
        assertThat(hint.locator(".hint-products li")).hasCount(2);
        assertThat(hint.locator(".hint-products")).containsText("松涛轻羽绒服");
        assertThat(hint.locator(".hint-products")).containsText("松涛薄羽绒服");
        Chromium.shoot(mei, "console-dear", Screen.DESKTOP_LIGHT);
        mei.locator(".verbs .primary").click();
        assertThat(box()).isFocused();

        mei.locator(".grant-open").press("Enter");
        assertThat(mei.locator("#grant-productId")).isFocused();
        assertThat(mei.locator("#grant-productId")).hasValue("grant-coat");
        assertThat(mei.locator(".grant-limits .least")).containsText("¥620");
        price("600");
        assertThat(mei.locator("#grant-price")).isFocused();
        assertThat(mei.locator("#grant-price")).hasAttribute("aria-invalid", "true");
        assertThat(mei.locator("#grant-price-fault")).containsText("最低可以给 ¥620");
        assertThat(mei.locator("#grant-price")).hasAttribute("aria-describedby", Pattern.compile("grant-price-fault.*"));
        Chromium.shoot(mei, "console-grant-refused", Screen.DESKTOP_LIGHT);

        mei.locator(".grant-nearest").click();
        assertThat(mei.locator("#grant-price")).hasValue("620");
        price("650");
        assertThat(mei.locator(".grant-sure")).containsText("松涛羽绒服 × 1，¥650");
        assertThat(mei.locator(".grants li").filter(new Locator.FilterOptions().setHasText("Mei"))).hasCount(0);
        Chromium.shoot(mei, "console-grant-sure", Screen.DESKTOP_LIGHT);
        confirm();
        Locator granted = mei.locator(".grants li").first();
        assertThat(granted).containsText("松涛羽绒服");
        assertThat(granted).containsText("¥650");
        assertThat(granted).containsText("Mei");
        assertThat(granted.locator("button")).isFocused();
        mei.keyboard().press("Enter");
        assertThat(box()).hasValue("「松涛羽绒服」给您 ¥650,比 ¥699 便宜 ¥49。");
        Chromium.shoot(mei, "console-granted", Screen.DESKTOP_LIGHT);
        box().press("Enter");
        assertThat(chat.widget().locator("daogou-message[data-author=agent]")).containsText("给您 ¥650");
    }

    @Test
    void theFloorHoldsWhateverTheConsoleShows() {
        opens(Screen.DESKTOP_DARK, "en");
        mei.locator(".grant-open").click();
        assertThat(mei.locator(".grant-limits .least")).containsText("¥620");
        mei.route("**/grants/limits*", asked -> {
            var told = asked.fetch();
            asked.fulfill(new Route.FulfillOptions().setResponse(told)
                    .setBody(told.text().replaceAll("\"least\":\\{\"amount\":\"620.00\"", "\"least\":{\"amount\":\"1.00\"")));
        });
        price("600");
        assertThat(mei.locator(".grant-sure")).containsText("¥600");
        confirm();
        assertThat(mei.locator("#grant-price-fault")).containsText("the floor of this product is ¥620");
        assertThat(mei.locator("#grant-price")).isFocused();
        Chromium.shoot(mei, "console-grant-floor", Screen.DESKTOP_DARK);
    }

    @Test
    void onAPhoneItFitsAndKeysAreEnough() {
        for (Look look : Look.asked(true, new Look("en", Screen.PHONE_DARK, true))) {
            opens(look.screen(), look.lang());
            if (look.screen().phone) {
                mei.locator(".context > summary").click();
            }
            mei.locator(".grant-open").press("Enter");
            assertThat(mei.locator(".grant-limits .least")).isVisible();
            mei.locator("#grant-quantity").fill("2");
            assertThat(mei.locator(".grant-limits .least")).containsText("¥1240");
            price("1");
            assertThat(mei.locator("#grant-price-fault")).isVisible();
            show(look, "grant-refused");
            price("1300");
            assertThat(mei.locator(".grant-sure")).containsText("× 2");
            show(look, "grant-sure");
            mei.keyboard().press("Escape");
            assertThat(mei.locator(".grant-sure")).isEmpty();
            price("1300");
            confirm();
            assertThat(mei.locator(".grants li").first()).containsText("× 2");
            show(look, "granted");
            mei.context().close();
        }
        opens(Screen.PHONE_LIGHT, "zh");
    }

    private void show(Look look, String name) {
        mei.locator(name.equals("granted") ? ".grants h3" : ".grant-verbs").scrollIntoViewIfNeeded();
        Chromium.shoot(mei, "console-" + name + "-" + look.lang(), look.screen());
        assertThat((Integer) mei.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
    }

    private void price(String price) {
        mei.locator("#grant-price").fill(price);
        mei.locator("#grant-price").press("Enter");
    }

    /** Not so soon that it could be a double click. */
    private void confirm() {
        Locator sure = mei.locator(".grant-form .sure");
        sure.waitFor();
        mei.waitForTimeout(600);
        sure.press("Enter");
    }

    private void opens(Screen screen, String lang) {
        mei = chromium.visitor(screen);
        mei.addInitScript("localStorage.setItem('daogou.console:lang', '\"" + lang + "\"')");
        mei.onPageError(complaints::add);
        mei.navigate(home.resolve("/console#conversation=" + chat.cid()).toString());
        mei.locator("[name=login]").fill("mei-grants");
        mei.locator("[name=password]").fill("correct horse");
        mei.locator(".gate .primary").click();
        assertThat(mei.locator(".talk .lines")).containsText("有点贵");
    }

    private Locator box() {
        return mei.locator("daogou-composer textarea");
    }

    private static void policy(Map<String, ?> policy) {
        operator().body(policy).put("/api/v1/shop/offer-policy").then().statusCode(200);
    }

    private static void coat(String id, String title, String price) {
        var doc = new HashMap<String, Object>();
        doc.putAll(Map.of("title", title, "category", CATEGORY, "lang", "zh", "link", "/p/" + id, "availability", "in_stock",
                "price", cny(price), "attributes", Map.of("充绒量", "180 克")));
        operator().body(doc).put("/api/v1/shop/products/" + id).then().statusCode(200);
    }

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer test-operator-key").contentType(ContentType.JSON);
    }
}
