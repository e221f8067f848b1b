package dev.daogou.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;

/**
 * What is wrong with a page that is shown: what the browser complains of, what does not fit, what somebody who uses keys or a
 * screen reader, or sees little, could not use. What is wrong is collected, so that one run tells all of it.
 */
final class Inspection {

    private static final Path SCREENS = Path.of("target/screens");
    private static final String AXE = axe();

    /**
     * Serious and lesser things alike, of what the guidelines ask up to level AA; a rule that cannot decide says nothing. Of WCAG
     * 2.2 there is one rule, the size of targets, which exempts those in a sentence: axe does not know citations for such.
     */
    private static final String JUDGED = """
            async () => {
              const { violations } = await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], resultTypes: ["violations"] });
              return violations.map(({ id, nodes }) => `${id}: ` + nodes.slice(0, 4).map(({ target, any, html }) =>
                `${target.join(" ")} ${any[0]?.message ?? html.slice(0, 160)}`).join(" | ") + (nodes.length > 4 ? ` and ${nodes.length - 4} more` : ""));
            }""";
    /**
     * What is wider than the screen, by name: a page that can be pushed sideways hides what it should show. A phone's innerWidth
     * grows with what is too wide, so it is no measure.
     */
    private static final String TOO_WIDE = """
            () => {
              const { scrollWidth, clientWidth } = document.documentElement;
              return scrollWidth <= clientWidth ? [] : [`wider than the screen by ${scrollWidth - clientWidth} px: ` + [...document.querySelectorAll("body *")]
                .filter((each) => each.getBoundingClientRect().right > clientWidth + 1).slice(-3)
                .map((each) => `${each.tagName.toLowerCase()}.${each.getAttribute("class") ?? ""}`).join(", ")];
            }""";
    /** Text that is cut off without dots, or lies over its neighbour. */
    private static final String CUT_OFF = """
            () => [...document.querySelectorAll("button, h1, h2, h3, th, dt, label, summary, .tools a")].filter((each) => {
                const { overflowX, textOverflow } = getComputedStyle(each);
                return each.checkVisibility() && each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1 && overflowX !== "auto"
                  && overflowX !== "scroll" && textOverflow !== "ellipsis" && !each.closest(".unseen, pre");
              }).slice(0, 5).map((each) => `cut off: ${each.tagName.toLowerCase()}.${each.className} “${each.innerText.slice(0, 40)}”`)""";
    /** After a key was pressed, focus that moves is shown. */
    private static final String UNSEEN_FOCUS = """
            () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].slice(0, 80).filter((each) => {
                if (!each.checkVisibility() || each.disabled || each.closest("[inert]")) return false;
                each.focus({ preventScroll: true });
                if (document.activeElement !== each) return false;
                const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
                return (outlineStyle === "none" || outlineWidth === "0px") && boxShadow === "none";
              }).map((each) => `focus is not seen: ${each.tagName.toLowerCase()}.${each.className} ${each.name ?? ""}`)""";
    private static final String HEADINGS = "() => [...document.querySelectorAll('h1, h2')].some((each) => each.checkVisibility() && each.innerText.trim())";
    /** In a shop in which nobody has written anything yet, all that is read is ours. */
    private static final String UNTRANSLATED = """
            () => [...document.querySelectorAll("body *")].filter((each) => each.checkVisibility() && !each.closest("[lang=zh], .bar .tools, script, style"))
              .flatMap((each) => [...each.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data)
                .concat(each.getAttribute("aria-label") ?? "", each.getAttribute("title") ?? "", each.getAttribute("placeholder") ?? ""))
              .filter((text) => /[\\u4e00-\\u9fff]/.test(text)).slice(0, 5).map((text) => `not translated: ${text.trim().slice(0, 60)}`)""";

    private final Page page;
    private final Look look;
    private final List<String> heard = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    Inspection(Page page, Look look) {
        this.page = page;
        this.look = look;
        page.onPageError(error -> heard.add("an error: " + error));
        page.onConsoleMessage(said -> {
            // A refusal is heard below, with what was asked.
            if (said.type().equals("error") && !said.text().startsWith("Failed to load resource")) {
                heard.add("the console says: " + said.text());
            }
        });
        page.onResponse(answer -> {
            if (answer.status() >= 400) {
                heard.add(answer.status() + " for " + answer.url());
            }
        });
        page.onRequestFailed(request -> {
            // A page that is left takes back what it has asked for.
            if (!String.valueOf(request.failure()).contains("ERR_ABORTED")) {
                heard.add(request.failure() + " for " + request.url());
            }
        });
    }

    /** Takes its picture and looks for what is wrong. @param refused an answer of this status is meant to come */
    void of(String name, int refused) {
        page.evaluate("() => document.fonts.ready");
        page.waitForFunction(
                "() => !document.getAnimations().some(({ effect, playState }) => playState === 'running' && effect.getComputedTiming().iterations < 10)");
        page.evaluate("() => scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(SCREENS.resolve(look.toString()).resolve(name + ".png")));
        List<String> wrong = new ArrayList<>(
                heard.stream().filter(each -> refused == 0 || !each.startsWith(refused + " ")).toList());
        heard.clear();
        if (!(Boolean) page.evaluate(HEADINGS)) {
            wrong.add("no heading");
        }
        wrong.addAll(told(TOO_WIDE));
        wrong.addAll(told(CUT_OFF));
        if (!look.full() && look.lang().equals("en")) {
            wrong.addAll(told(UNTRANSLATED));
        }
        if (!(Boolean) page.evaluate("() => Boolean(window.axe)")) {
            page.evaluate(AXE);
        }
        wrong.addAll(told(JUDGED));
        page.keyboard().press("Tab");
        wrong.addAll(told(UNSEEN_FOCUS));
        wrong.forEach(each -> found.add(look + " " + name + ": " + each));
    }

    /** All that was found wrong so far. */
    List<String> found() {
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<String> told(String question) {
        return (List<String>) page.evaluate(question);
    }

    private static String axe() {
        try (InputStream file = Inspection.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8) + "\n;undefined";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
