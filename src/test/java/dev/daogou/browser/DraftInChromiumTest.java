package dev.daogou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import dev.daogou.assist.DraftReply;
import dev.daogou.assist.DraftUse;
import dev.daogou.browser.Chromium.Screen;
import dev.daogou.shop.CurrentShop;
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
        operator().body(Map.of("name", "Mei", "password", "correct horse")).put("/api/v1/shop/agents/mei-drafts").then()
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
    }

    @Test
    void whatIsNotWantedIsDismissed() {
        takes(Screen.PHONE_DARK);
        upstream.next().tokens("用冷水", "手洗。").every(20);
        chat.say("羽绒服怎么洗？");
        assertThat(insert()).isEnabled();
        Chromium.shoot(agent, "console-draft", Screen.PHONE_DARK);
        assertThat((Integer) agent.evaluate("document.documentElement.scrollWidth - innerWidth")).isLessThanOrEqualTo(0);
        box().press("Escape");
        assertThat(agent.locator(".draft")).hasCount(0);
        assertThat(box()).hasValue("");
        Awaitility.await("how it was used is kept").until(() -> uses().contains(DraftUse.DISMISSED + " null"));
    }

    private void takes(Screen screen) {
        agent = chromium.visitor(screen);
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
