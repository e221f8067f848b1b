package dev.daogou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import dev.daogou.browser.Chromium.Screen;
import dev.daogou.packaged.PackagedApp;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** What has to be trusted, as a shopper sees it: on phone and desktop, by day and night. */
@Tag("trust")
class TrustIT {

    private static final String OPERATOR = "trust-operator-key";

    @TempDir
    static Path dataDir;

    static Chromium chromium;
    static PackagedApp app;
    static String secret;

    @BeforeAll
    static void open() {
        chromium = Chromium.launch();
        app = PackagedApp.start(dataDir, Map.of("daogou.admin-key", OPERATOR));
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        Awaitility.await("the demo shop is on the shelf").atMost(Duration.ofMinutes(3)).until(
                () -> RestAssured.get(app.url() + "/shop/api/products/cloudlet-light-down").statusCode() == 200);
        Awaitility.await("ready").atMost(Duration.ofMinutes(2)).until(
                () -> RestAssured.get(app.url() + "/q/health/ready").statusCode() == 200);
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

    private static RequestSpecification operator() {
        return RestAssured.given().baseUri(app.url()).header("Authorization", "Bearer " + OPERATOR)
                .contentType(ContentType.JSON);
    }

    @Test
    void aSizeAColourAndAnAllergenAreToldFromTheShopsOwnWords() {
        for (Screen screen : Screen.values()) {
            Page page = chromium.visitor(screen);
            Chat chat = Chat.on(page, app.url() + "/p/cloudlet-light-down");
            chat.say("我身高168，60公斤，穿什么码？");
            Locator size = chat.replies().last();
            assertThat(size).containsText("建议选 L");
            assertThat(size.locator("figure img").first()).hasAttribute("alt", Pattern.compile("尺码表"));
            seen(page, "trust-size", screen);

            chat.say("樱粉色有色差吗？");
            Locator colour = chat.replies().last();
            assertThat(colour.locator("figcaption").first()).containsText("樱粉");
            assertThat(colour.locator(".bubble")).containsText("不同屏幕");
            seen(page, "trust-colour", screen);

            chat.say("防水等级是多少？");
            assertThat(chat.replies().last()).containsText("没有写");
            assertThat(chips(chat).first()).hasText("请人工客服帮我确认");
            seen(page, "trust-missing", screen);
            chips(chat).first().click();
            assertThat(chat.said().last()).containsText("请人工客服帮我确认");
            // Not before it has been answered: two messages within the gap are one question.
            assertThat(chat.replies().last()).containsText("现在没有客服在线");

            page.navigate(app.url() + "/p/freeze-strawberry");
            chat.say("含坚果吗？");
            assertThat(chat.replies().last()).containsText("同一车间处理牛奶、坚果");
            seen(page, "trust-allergen", screen);
            page.context().close();
        }
    }

    @Test
    void aFilmPlaysOnlyWhenItIsAsked() {
        operator().body(Map.of("id", "filmed-tent", "title", "演示帐篷", "lang", "zh", "price",
                Map.of("amount", "399.00", "currency", "CNY"), "availability", "in_stock", "media",
                List.of(Map.of("type", "video", "url", "/demo/images/tent.webm", "alt", "三分钟搭好帐篷", "shows", "use"),
                        Map.of("type", "image", "url", "/demo/images/meadow-tent-2.svg", "alt", "营地里的帐篷", "shows", "use"))))
                .put("/api/v1/shop/products/filmed-tent").then().statusCode(org.hamcrest.Matchers.lessThan(300));
        for (Screen screen : List.of(Screen.PHONE_DARK, Screen.DESKTOP_LIGHT)) {
            Page page = chromium.visitor(screen);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(
                    () -> RestAssured.get(app.url() + "/shop/api/products/filmed-tent").statusCode() == 200);
            Chat chat = Chat.on(page, app.url() + "/p/filmed-tent");
            chat.say("怎么搭？");
            Locator film = chat.replies().last().locator("video");
            assertThat(film).hasAttribute("controls", "");
            assertThat(film).hasAttribute("aria-label", "三分钟搭好帐篷");
            assertThat((Boolean) film.evaluate("v => v.paused && !v.autoplay")).isTrue();
            seen(page, "trust-film", screen);
            page.context().close();
        }
    }

    @Test
    void aCustomerTheShopVouchesForIsToldTheirOrder() throws Exception {
        secret = operator().body(Map.of("name", "自家店", "currency", "CNY", "allowedOrigins", List.of(app.url())))
                .put("/api/v1/shops/vouching").then().statusCode(org.hamcrest.Matchers.lessThan(300)).extract()
                .path("identitySecret");
        operator().header("Daogou-Shop", "vouching").body(Map.of("customerId", "anna", "status", "shipped", "placedAt",
                "2026-11-20T08:00:00Z", "items",
                List.of(Map.of("productId", "coat", "title", "羽绒大衣", "quantity", 1, "price",
                        Map.of("amount", "599.00", "currency", "CNY"))),
                "shipments", List.of(Map.of("carrier", "顺丰", "trackingId", "SF100", "events",
                        List.of(Map.of("at", "2026-11-21T06:00:00Z", "text", "已离开分拣中心"))))))
                .put("/api/v1/shop/orders/W1001").then().statusCode(org.hamcrest.Matchers.lessThan(300));
        for (Screen screen : List.of(Screen.PHONE_DARK, Screen.DESKTOP_LIGHT)) {
            Page page = chromium.visitor(screen);
            Chat chat = vouched(page, "anna");
            chat.say("我的订单到哪了？");
            assertThat(chat.replies().last()).containsText("W1001");
            assertThat(chat.replies().last()).containsText("已离开分拣中心");
            seen(page, "trust-order", screen);
            page.context().close();
        }
        Chat stranger = vouched(chromium.visitor(Screen.DESKTOP_LIGHT), "berta");
        stranger.say("订单 W1001 到哪了？");
        assertThat(stranger.replies().last()).containsText("没有");
        assertThat(stranger.replies().last()).not().containsText("分拣中心");
    }

    /** The shop's own page, where its server has vouched for whoever is signed in. */
    private static Chat vouched(Page page, String customer) throws Exception {
        String until = Instant.now().plus(Duration.ofHours(1)).toString();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String proof = HexFormat.of()
                .formatHex(mac.doFinal(("vouching\n" + customer + "\n" + until).getBytes(StandardCharsets.UTF_8)));
        page.route("**/own-shop", route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                .setContentType("text/html; charset=utf-8").setBody("""
                        <!doctype html><meta name="viewport" content="width=device-width"><title>自家店</title>
                        <script src="/widget.js" data-shop="vouching" async></script>""")));
        page.navigate(app.url() + "/own-shop");
        page.waitForFunction("() => window.Daogou");
        page.evaluate("identity => Daogou.identify(identity)",
                Map.of("customerId", customer, "expiresAt", until, "hmac", proof));
        Locator widget = page.locator("daogou-widget");
        widget.locator(".launcher").click();
        return new Chat(page, widget);
    }

    private static Locator chips(Chat chat) {
        return chat.widget().locator(".chips button");
    }

    private static void seen(Page page, String name, Screen screen) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
        Chromium.shoot(page, name, screen);
    }
}
