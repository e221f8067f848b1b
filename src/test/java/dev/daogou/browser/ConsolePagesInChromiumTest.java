package dev.daogou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;

import dev.daogou.browser.Chromium.Screen;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Every page of the console is opened and looked at. In the gate each once, on a phone, by turns in Chinese by day and in English
 * by night; with {@code -Dscreens=full} each in every {@link Look}. The pictures lie in {@code target/screens}.
 */
@QuarkusTest
class ConsolePagesInChromiumTest extends InChromium {

    @TestHTTPResource("/")
    URI home;

    @Inject
    BusyDay busy;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyPageOfAFullShopIsFitToBeUsed() throws IOException {
        FullShop shop = FullShop.opened("screens-full-");
        shop.agent("lin", "Lin", "agent");
        shop.stock(Look.more() ? 40 : 5);
        BusyDay.Evening evening = busy.of(shop);
        List<Look> looks = Look.asked(true, new Look("zh", Screen.PHONE_LIGHT, true), new Look("en", Screen.PHONE_DARK, true));
        for (int i = 0; i < looks.size(); i++) {
            busy.goesOn(shop, evening);
            look(shop, looks.get(i), pages(ConsolePage.bench(evening), ConsolePage.knowledge(shop)), Look.more() ? 1 : 2, i);
        }
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
    }

    @Test
    void everyPageOfAnEmptyShopSaysWhatToDoFirst() {
        FullShop shop = FullShop.opened("screens-empty-");
        for (Look look : Look.asked(false, new Look("en", Screen.PHONE_LIGHT, false))) {
            List<ConsolePage> pages = pages(ConsolePage.bench(null), ConsolePage.knowledge(null));
            // What opens in front of them is the same as in a full shop.
            pages.removeIf(each -> !Look.more() && !each.isARoom() && !each.name().equals("queue"));
            look(shop, look, pages, 1, Look.more() ? 0 : 1);
        }
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
    }

    private static List<ConsolePage> pages(List<ConsolePage> bench, List<ConsolePage> knowledge) {
        var pages = new ArrayList<>(bench);
        pages.addAll(knowledge);
        return pages;
    }

    /** @param turns how many looks share the pages between them; this one has the one numbered {@code first} and so on by turns */
    private void look(FullShop shop, Look look, List<ConsolePage> pages, int turns, int first) {
        if (first == 0 || Look.more()) {
            see(shop, look, null, ConsolePage.outside(shop.invitation("zhou", "Zhou")));
        }
        if (first == 0 && look.full()) {
            see(shop, look, "lin", List.of(ConsolePage.barred()));
        }
        var turn = new ArrayList<ConsolePage>();
        for (int i = first % turns; i < pages.size(); i += turns) {
            turn.add(pages.get(i));
        }
        see(shop, look, "mei", turn);
    }

    private void see(FullShop shop, Look look, String login, List<ConsolePage> pages) {
        Page page = chromium.visitor(look.screen());
        page.addInitScript("if (location.host) Object.assign(localStorage, { 'daogou.console:lang': '\"" + look.lang()
                + "\"', 'daogou.console:shop': '\"" + shop.id + "\"' })");
        page.route("**/demo/images/*", asked -> asked.fulfill(new Route.FulfillOptions()
                .setPath(FullShop.KNOWLEDGE.resolve("images").resolve(asked.request().url().replaceFirst(".*/", "")))));
        if (login != null) {
            page.context().addCookies(List.of(new Cookie("daogou_session", new Desk(shop.id).session(login))
                    .setUrl(home.toString()).setHttpOnly(true)));
        }
        Inspection inspection = new Inspection(page, look);
        ConsolePage before = null;
        for (ConsolePage each : pages) {
            try {
                each.open(page, home.resolve("/console"), before);
                inspection.of(each.name(), each.refused());
                before = each;
            } catch (PlaywrightException never) {
                wrong.add(look + " " + each.name() + ": never came: " + never.getMessage());
                before = null;
            }
        }
        wrong.addAll(inspection.found());
        page.context().close();
    }
}
