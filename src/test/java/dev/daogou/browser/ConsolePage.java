package dev.daogou.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.microsoft.playwright.Page;

/**
 * A page of the console, or what opens in front of one.
 *
 * @param address after {@code /console}
 * @param shown what shows that it has come
 * @param opens what is done once the address is open
 * @param refused the status by which the service is meant to refuse something there, or 0
 */
record ConsolePage(String name, String address, String shown, Consumer<Page> opens, int refused) {

    private static final Consumer<Page> NOTHING = page -> {};

    private ConsolePage(String name, String address, String shown) {
        this(name, address, shown, NOTHING, 0);
    }

    /** Whether it is a place among others of the page that is open, which is left as it was found. */
    boolean isARoom() {
        return address.startsWith("/knowledge#") && opens == NOTHING;
    }

    /** @param before what the page shows, or {@code null} when it is not to be gone on from */
    void open(Page page, URI console, ConsolePage before) {
        if (isARoom() && before != null && before.isARoom()) {
            page.evaluate("hash => { document.querySelector('main h1').dataset.left = true; location.hash = hash; }",
                    address.replaceFirst(".*#", ""));
            page.locator("main h1:not([data-left])").waitFor();
        } else {
            page.navigate("about:blank");
            page.navigate(console + address);
            page.locator("h1:visible, h2:visible").first().waitFor();
        }
        page.waitForFunction("() => !document.querySelector('main .wait')");
        opens.accept(page);
        page.locator(shown).first().waitFor();
    }

    private ConsolePage with(String more, String shown, Consumer<Page> opens) {
        return new ConsolePage(name + "-" + more, address, shown, this.opens == NOTHING ? opens : this.opens.andThen(opens),
                refused);
    }

    /** What is seen by whom nobody is signed in. */
    static List<ConsolePage> outside(String welcome) {
        return List.of(new ConsolePage("sign-in", "", ".gate [name=login]", NOTHING, 401),
                new ConsolePage("sign-in-knowledge", "/knowledge", ".gate [name=login]", NOTHING, 401),
                new ConsolePage("welcome", welcome.replaceFirst("^/console", ""), ".gate [name=password]"),
                new ConsolePage("welcome-ended", "#welcome=dgi_of_last_year", ".gate a.primary", NOTHING, 401));
    }

    /** The one page that is no admin's. */
    static ConsolePage barred() {
        return new ConsolePage("no-role", "/knowledge", ".barred");
    }

    /** Where agents work. */
    static List<ConsolePage> bench(BusyDay.Evening day) {
        var queue = new ConsolePage("queue", "", ".queue");
        var pages = new ArrayList<>(List.of(queue,
                queue.with("alerts", "[name=call-desktop]", page -> page.locator(".bar .tools button").nth(2).click()),
                queue.with("keys", ".keys div", page -> page.evaluate("() => document.querySelector('.bar .help').click()"))));
        if (day == null) {
            return pages;
        }
        var mine = at("mine", day.mine(), ".verbs .pass");
        pages.addAll(List.of(at("waiting", day.waiting(), ".verbs .primary"), at("theirs", day.theirs(), ".talk .hint"),
                at("assistant", day.told(), ".message.assistant"), at("over", day.over(), ".end"), mine,
                mine.with("draft", ".draft .primary:enabled", page -> {
                    page.locator(".verbs .pass").waitFor();
                    day.desk().says(day.mine(), "充绒量是多少?");
                }), mine.with("background", ".note-box input",
                        page -> page.locator(".context").evaluate("e => { e.open = true; }")),
                mine.with("asked", ".told-answer", page -> {
                    page.locator(".context").evaluate("e => { e.open = true; }");
                    page.locator(".asking input").fill("充绒量是多少?");
                    page.locator(".asking input").press("Enter");
                }), mine.with("grant", ".grant-sure:not(:empty)", page -> {
                    page.locator(".context").evaluate("e => { e.open = true; }");
                    page.locator(".grant-open").click();
                    page.locator("#grant-price").fill("1050");
                    page.locator("#grant-price").press("Enter");
                }), mine.with("canned", "daogou-composer [role=option]", page -> page.locator(".box .slash").click()),
                mine.with("picker", "#found li", page -> page.locator(".box .tool").first().click()),
                mine.with("picked", ".picked li", page -> {
                    page.locator(".box .tool").first().click();
                    page.locator("#found li").first().click();
                }), mine.with("unfilled", ".unfilled", page -> page.locator("daogou-composer textarea").fill("{price}")),
                mine.with("outcome", ".outcomes button", page -> page.locator(".verbs .primary").click())));
        return pages;
    }

    /** Where admins look after the shop. */
    static List<ConsolePage> knowledge(FullShop shop) {
        var pages = new ArrayList<ConsolePage>();
        for (String place : List.of("overview", "insights", "feeds", "products", "articles", "proposed", "promotions",
                "pricing", "policy", "promote",
                "replies", "topics", "outreach", "try", "evaluations", "settings", "agents", "webhooks", "audit", "write",
                "nowhere")) {
            pages.add(room(place, place));
        }
        var agents = room("agents", "agents");
        pages.addAll(List.of(
                room("feeds", "feeds").with("form", ".source-form",
                        page -> page.locator("section .head button").first().click()),
                room("replies", "replies").with("form", ".reply-form", page -> page.locator("main .head .primary").click()),
                agents.with("form", ".agent-form", page -> page.locator("main .head .primary").click()),
                room("webhooks", "webhooks").with("form", ".hook-form",
                        page -> page.locator("main .head button").first().click())));
        if (shop == null) {
            return pages;
        }
        pages.addAll(List.of(room("product", "products/" + FullShop.PARKA), room("article", "articles/care-zh"),
                room("article-edit", "articles/care-zh/edit"),
                new ConsolePage("product-gone", "/knowledge#products/gone", "main .failed, main .empty, main [role=alert]",
                        NOTHING, 404),
                room("import", "feeds/" + shop.latest("import")),
                room("evaluation", "evaluations/" + shop.latest("evaluation")),
                new ConsolePage("tried", "/knowledge#try?q=" + "这件羽绒服充绒量多少?", ".hits tbody tr"),
                room("topics", "topics").with("open", ".topic-said li", page -> page.locator(".topic-open").first().click()),
                room("topics", "topics").with("refused", ".topic-faults li", page -> {
                    page.locator("main .head .primary").click();
                    page.locator("#topic-lines").fill("批发 没有逗号\n, Where is it?");
                    page.locator(".topic-form .primary").click();
                }),
                room("topics", "topics").with("tried", ".topic-reading p", page -> {
                    page.locator("#topic-said").fill("你们做批发吗?");
                    page.locator("#topic-said").press("Enter");
                }),
                room("webhooks", "webhooks").with("dead", ".deliveries li",
                        page -> page.locator(".source-do button").nth(1).click()),
                room("webhooks", "webhooks").with("remove", "dialog", page -> page.locator(".source-do button").last().click()),
                agents.with("end", "dialog", page -> page.locator(".agents li button").last().click())));
        return pages;
    }

    private static ConsolePage at(String name, String cid, String shown) {
        return new ConsolePage(name, "#conversation=" + cid, shown);
    }

    private static ConsolePage room(String name, String place) {
        return new ConsolePage("knowledge-" + name, "/knowledge#" + place, "main:not(:has(.wait)) h1");
    }
}
