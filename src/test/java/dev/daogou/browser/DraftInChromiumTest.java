package dev.daogou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

import dev.daogou.assist.DraftReply;
import dev.daogou.assist.DraftUse;
import dev.daogou.browser.Chromium.Screen;
import dev.daogou.pictures.Snap;
import dev.daogou.shop.CurrentShop;
import dev.daogou.upstream.Script;
import dev.daogou.upstream.ScriptedUpstream;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** A visitor asks, an agent answers from the draft: two browsers, and a provider that takes its time. */
@QuarkusTest
@TestProfile(ToTheModel.class)
class DraftInChromiumTest extends InChromium {

    /** As Chromium does it, for a page that has no clipboard of its own. */
    private static final String PASTE = """
            (box, base64) => {
              const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
              const clipboardData = new DataTransfer();
              clipboardData.items.add(new File([bytes], "shot.png", { type: "image/png" }));
              box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, composed: true, cancelable: true }));
            }
            """;
    private static final String WASHING = "/api/v1/shop/articles/draft-washing";

    @TestHTTPResource("/")
    URI home;

    ScriptedUpstream upstream;
    Page shopper;
    Page agent;
    Chat chat;

    @BeforeEach
    void anAgentHoldsTheConversation() {
        upstream.reset();
        upstream.choosing(request -> null);
        operator().body(Map.of("name", "Mei", "password", "correct horse", "role", "admin"))
                .put("/api/v1/shop/agents/mei-drafts").then()
                .statusCode(200);
        operator().body(Map.of("kind", "faq", "title", "羽绒服怎么洗?", "body", "冷水手洗,平铺晾干。", "lang", "zh")).put(WASHING)
                .then().statusCode(200);
        Awaitility.await("the article is found").until(() -> operator().body(Map.of("q", "羽绒服怎么洗")).post("/api/v1/search")
                .then().extract().jsonPath().getList("hits.articleId").contains("draft-washing"));
        shopper = chromium.visitor(Screen.PHONE_LIGHT);
        chat = Chat.on(shopper, home.resolve("/p/aurora").toString());
        upstream.next().tokens("你好！");
        chat.say("你好");
        assertThat(chat.texts().last()).hasText("你好！");
    }

    @AfterEach
    void leave() {
        operator().delete(WASHING);
        shopper.context().close();
        agent.context().close();
    }

    @Test
    void whatIsAskedIsDraftedInsertedEditedAndSent() {
        takes(Screen.DESKTOP_LIGHT);
        upstream.next().tokens("用冷水", "手洗，", "平铺", "晾干", "即可。", "[1]").every(400);
        chat.say("羽绒服怎么洗？");
        assertThat(text()).containsText("用冷水");
        assertThat(text()).hasAttribute("aria-live", "off");
        assertThat(insert()).isDisabled();
        assertThat(agent.locator(".draft [role=status]")).hasText("正在起草");
        assertThat(text()).hasAttribute("aria-busy", "false");
        assertThat(text()).hasAttribute("aria-live", "polite");
        agent.locator(".draft .cite-number").hover();
        assertThat(agent.locator(".draft .cite-source strong")).hasText("羽绒服怎么洗?");
        Chromium.shoot(agent, "console-draft", Screen.DESKTOP_LIGHT);
        // The visitor has seen nothing of it.
        assertThat(chat.replies()).hasCount(1);

        box().press("Alt+Enter");
        assertThat(agent.locator(".draft")).hasCount(0);
        assertThat(box()).hasValue("用冷水手洗，平铺晾干即可。");
        assertThat(box()).isFocused();
        box().press("End");
        box().pressSequentially("请放心。");
        box().press("Enter");
        assertThat(chat.widget().locator("daogou-message[data-author=agent]")).containsText("用冷水手洗，平铺晾干即可。请放心。");
        Awaitility.await("how it was used is kept").until(() -> uses().contains(DraftUse.EDITED + " 4"));
        agent.navigate(home.resolve("/console/knowledge#evaluations").toString());
        assertThat(agent.locator(".draft-use [data-by=llm]")).containsText("大模型");
        agent.locator(".draft-use").scrollIntoViewIfNeeded();
        Chromium.shoot(agent, "knowledge-drafts", Screen.DESKTOP_LIGHT);
    }

    @Test
    void whatIsNotWantedIsDismissed() {
        takes(Screen.PHONE_DARK);
        upstream.next().tokens("用冷水", "手洗。").every(20);
        chat.say("羽绒服怎么洗？");
        assertThat(insert()).isEnabled();
        Chromium.shoot(agent, "console-draft", Screen.PHONE_DARK);
        assertThat((Integer) agent.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
        box().press("Escape");
        assertThat(agent.locator(".draft")).hasCount(0);
        assertThat(box()).hasValue("");
        Awaitility.await("how it was used is kept").until(() -> uses().contains(DraftUse.DISMISSED + " null"));
    }

    @Test
    void picturesAreChosenPastedSentAndEnlargedOnBothSides() {
        takes(Screen.DESKTOP_LIGHT);
        choose("notes.png", "no picture".getBytes(StandardCharsets.UTF_8));
        assertThat(chat.widget().locator("daogou-tray .failed p, daogou-tray p.failed"))
                .hasText("这个文件无法作为图片打开，请换成 JPEG 或 PNG。");
        chat.widget().locator("daogou-tray .remove").click();
        assertThat(chat.box()).isFocused();
        choose("pilling.jpg", Snap.jpeg(1600, 1200));
        assertThat(chat.widget().locator("daogou-tray li.ready img")).isVisible();
        shootBoth(shopper, "widget-picture-chosen", Screen.PHONE_LIGHT, Screen.PHONE_DARK);
        chat.say("洗了一次就起球了");
        assertThat(chat.widget().locator("daogou-tray li")).hasCount(0);
        Locator own = chat.said().last().locator("daogou-pictures img").first();
        assertThat(own).hasAttribute("alt", "您发的图片");

        Locator sent = agent.locator(".message.visitor daogou-pictures .small img");
        assertThat(sent).hasAttribute("alt", "顾客发来的图片");
        assertThat(sent).isVisible();
        Awaitility.await("it is loaded").until(() -> (Boolean) sent.evaluate("img => img.naturalWidth === 1600"));
        box().evaluate(PASTE, Base64.getEncoder().encodeToString(Snap.png(400, 300)));
        assertThat(agent.locator("daogou-tray li.ready img")).isVisible();
        shootBoth(agent, "console-picture", Screen.DESKTOP_LIGHT, Screen.DESKTOP_DARK);
        agent.setViewportSize(360, 740);
        Chromium.shoot(agent, "console-picture", Screen.PHONE_LIGHT);
        assertThat((Integer) agent.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
        box().focus();
        box().press("Enter");
        assertThat(agent.locator("daogou-tray li")).hasCount(0);

        Locator answer = chat.widget().locator("daogou-message[data-author=agent] daogou-pictures");
        assertThat(answer.locator(".small img")).hasAttribute("alt", "Mei发来的图片");
        assertThat(chat.widget().locator("[aria-live=polite]").first()).containsText("Mei发来的图片");
        answer.locator(".small").press("Enter");
        assertThat(answer.locator("dialog img")).isVisible();
        shootBoth(shopper, "widget-picture-enlarged", Screen.PHONE_LIGHT, Screen.PHONE_DARK);
        shopper.keyboard().press("Escape");
        assertThat(answer.locator("dialog")).isHidden();
        assertThat(answer.locator(".small")).isFocused();
        assertThat(chat.box()).isVisible();
        shootBoth(shopper, "widget-pictures", Screen.PHONE_LIGHT, Screen.PHONE_DARK);

        shopper.reload();
        assertThat(chat.widget().locator("daogou-pictures .small img")).hasCount(2);
        // A link that has ended is told anew.
        answer.locator(".small img").evaluate("img => { img.src = img.src.replace(/sig=./, 'sig=_'); }");
        assertThat(answer.locator(".small img")).isVisible();
        Awaitility.await("it is loaded again")
                .until(() -> (Boolean) answer.evaluate("e => e.shadowRoot.querySelector('img')?.naturalWidth === 400"));
    }

    private void choose(String name, byte[] file) {
        chat.widget().locator("daogou-attach input")
                .setInputFiles(new FilePayload(name, "image/" + name.replaceAll(".*\\.", "").replace("jpg", "jpeg"), file));
    }

    private static void shootBoth(Page page, String name, Screen light, Screen dark) {
        Chromium.shoot(page, name, light);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Chromium.shoot(page, name, dark);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    @Test
    void whoReadsEnglishIsToldWhatIsSaidAndSeesTheirReplyInChineseBeforeItIsSent() {
        agent = chromium.visitor(Screen.DESKTOP_DARK);
        agent.addInitScript("localStorage.setItem('daogou.console:lang', '\"en\"')");
        upstream.choosing(request -> !request.encode().contains("You translate") && !request.encode().contains("译成中文")
                ? null
                : new Script().tokens(request.encode().contains("It costs") ? "现价 ¥599。" : "Hello!"));
        takesOver();
        agent.locator(".translate").click();
        assertThat(agent.locator(".message.visitor .translation").first()).hasText("Hello!");
        box().fill("It costs ¥599.");
        agent.locator(".reply-translation .plain").click();
        assertThat(box()).hasValue("现价 ¥599。");
        assertThat(agent.locator(".reply-translation")).containsText("It costs ¥599.");
        Chromium.shoot(agent, "console-translation", Screen.DESKTOP_DARK);
        agent.locator(".reply-translation .plain").click();
        assertThat(box()).hasValue("It costs ¥599.");

        upstream.choosing(request -> request.encode().contains("译成中文") ? new Script().tokens("现价 ¥589。") : null);
        box().fill("It costs ¥599 today.");
        agent.locator(".reply-translation .plain").click();
        assertThat(agent.locator(".reply-translation")).containsText("599");
        assertThat(box()).hasValue("It costs ¥599 today.");
        assertThat(chat.replies()).hasCount(1);
    }

    private void takes(Screen screen) {
        agent = chromium.visitor(screen);
        takesOver();
    }

    private void takesOver() {
        agent.navigate(home.resolve("/console").toString());
        agent.locator("[name=login]").fill("mei-drafts");
        agent.locator("[name=password]").fill("correct horse");
        agent.locator(".gate .primary").click();
        agent.locator(".row").filter(new Locator.FilterOptions().setHasText("你好！")).first().click();
        agent.locator(".verbs .primary").click();
        assertThat(box()).isVisible();
    }

    private Locator text() {
        return agent.locator(".draft-text");
    }

    private Locator insert() {
        return agent.locator(".draft .primary");
    }

    private Locator box() {
        return agent.locator("daogou-composer textarea");
    }

    private List<String> uses() {
        String cid = (String) shopper.evaluate("""
                () => JSON.parse(localStorage[Object.keys(localStorage).find((each) => each.endsWith(":conversation"))])
                    .conversationId""");
        return CurrentShop.within("default", () -> QuarkusTransaction.requiringNew()
                .call(() -> DraftReply.<DraftReply>list("cid", cid).stream().map(d -> d.how + " " + d.distance).toList()));
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer test-operator-key").contentType(ContentType.JSON);
    }
}
