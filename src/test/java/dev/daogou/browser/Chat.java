package dev.daogou.browser;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The open chat on a page, as a visitor uses it. */
record Chat(Page page, Locator widget) {

    /** The id and the token that the browser keeps. */
    private static final String KEPT = """
            () => {
              const name = Object.keys(localStorage).find((each) => each.endsWith(":conversation"));
              const { conversationId, token } = JSON.parse(localStorage[name]);
              return `${conversationId} ${token}`;
            }
            """;

    /** Opens the chat of a page that has one. */
    static Chat on(Page page, String url) {
        page.navigate(url);
        Locator widget = page.locator("daogou-widget");
        widget.locator(".launcher").click();
        return new Chat(page, widget);
    }

    void say(String text) {
        box().fill(text);
        box().press("Enter");
    }

    Locator box() {
        return widget.locator("textarea");
    }

    Locator stop() {
        return widget.locator(".stop");
    }

    Locator said() {
        return widget.locator("daogou-message[data-author=visitor]");
    }

    /** What the assistant has said since the greeting, the oldest first. */
    Locator replies() {
        return widget.locator("daogou-message[data-author=assistant]:not(:first-of-type)");
    }

    /** The texts alone, as they are to be read. */
    Locator texts() {
        return replies().locator(".bubble");
    }

    Locator status() {
        return widget.locator(".status");
    }

    /** The conversation's id. */
    String cid() {
        return page.evaluate(KEPT).toString().split(" ")[0];
    }

    /** What the service has stored of this conversation. @param which a GPath over the messages, e.g. {@code messages.text} */
    List<String> stored(String which) {
        URI service = URI.create(page.url());
        String[] talk = page.evaluate(KEPT).toString().split(" ");
        List<String> texts = given().header("Authorization", "Bearer " + talk[1])
                .get(service.resolve("/api/v1/conversations/" + talk[0] + "/messages")).then().statusCode(200).extract()
                .path(which);
        return texts.stream().map(String::strip).toList();
    }
}
