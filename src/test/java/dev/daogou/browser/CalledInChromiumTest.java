package dev.daogou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;

import dev.daogou.browser.Chromium.Screen;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** An agent who looks elsewhere is called, but only who has asked for it. */
@QuarkusTest
class CalledInChromiumTest extends InChromium {

    /** What the browser would show and sound, kept; and a page that can be looked away from, which no test can do to a window. */
    private static final String KEPT = """
            () => {
              Object.assign(window, { notified_: [], asked_: 0, tones_: 0, focused_: 0, away_: false });
              const Real = Notification;
              window.Notification = class {
                static get permission() { return Real.permission; }
                static requestPermission() { asked_++; return Real.requestPermission(); }
                constructor(title, { body, tag }) { notified_.push(Object.assign(this, { title, body, tag })); }
                close() { this.closed = true; }
              };
              const start = OscillatorNode.prototype.start;
              OscillatorNode.prototype.start = function (...given) { tones_++; return start.apply(this, given); };
              window.focus = () => focused_++;
              Object.defineProperty(document, "hidden", { get: () => away_ });
              document.hasFocus = () => !away_;
            }""";

    @TestHTTPResource("/")
    URI home;

    private Page page;

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void onlyWhoAskedForItIsCalledAndOnlyWhileTheyLookElsewhere() {
        FullShop shop = FullShop.opened("called-");
        Desk desk = new Desk(shop.id);
        comes(desk);
        assertThat(page.locator(".queue .none")).isVisible();

        page.evaluate("() => { away_ = true; }");
        waits(desk, "还没有打开提醒,请找人工客服");
        assertThat(page.evaluate("() => [asked_, notified_.length, tones_]")).as("off, and nothing asked for")
                .isEqualTo(List.of(0, 0, 0));

        page.evaluate("() => { away_ = false; }");
        page.locator(".bar [aria-label=提醒]").click();
        assertThat(page.locator("[name=call-desktop]")).not().isChecked();
        assertThat(page.locator("[name=call-sound]")).not().isChecked();
        page.locator("[name=call-desktop]").check();
        assertThat(page.evaluate("() => [asked_, tones_]")).isEqualTo(List.of(1, 0));
        page.locator("[name=call-sound]").check();
        assertThat(page.evaluate("() => tones_")).as("two tones tell what will be heard").isEqualTo(2);
        page.keyboard().press("Escape");

        waits(desk, "客服正看着页面,请找人工客服");
        assertThat(page.evaluate("() => notified_.length")).as("who looks sees it come").isEqualTo(0);

        page.evaluate("() => { away_ = true; }");
        String cid = waits(desk, "客服看着别处,请找人工客服");
        assertThat(page.evaluate("() => notified_.map(({ title, body, tag }) => `${title}|${body}|${tag}`)"))
                .as("by the reason alone, without a word of the visitor's")
                .isEqualTo(List.of("知夏生活馆|有访客在等待人工|" + cid));
        page.evaluate("() => notified_[0].onclick()");
        assertThat(page.locator(".talk .lines")).containsText("客服看着别处");
        assertThat(page.evaluate("() => [focused_, notified_[0].closed]")).isEqualTo(List.of(1, true));

        page.reload();
        page.locator(".bar [aria-label=提醒]").click();
        assertThat(page.locator("[name=call-desktop]")).isChecked();
    }

    private void comes(Desk desk) {
        page = chromium.visitor(Screen.DESKTOP_LIGHT);
        BrowserContext context = page.context();
        context.grantPermissions(List.of("notifications"));
        context.addCookies(
                List.of(new Cookie("daogou_session", desk.session("mei")).setUrl(home.toString()).setHttpOnly(true)));
        page.addInitScript("(" + KEPT + ")()");
        page.navigate(home.resolve("/console").toString());
    }

    /** Somebody asks for a person, and the console has heard of it. */
    private String waits(Desk desk, String words) {
        String cid = desk.visitor("zh", FullShop.PARKA);
        desk.says(cid, words);
        assertThat(page.locator(".queue").first().locator(".row").filter(new Locator.FilterOptions().setHasText(words)))
                .containsText("要求人工");
        return cid;
    }
}
