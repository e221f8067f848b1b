package dev.daogou.feeds;

import dev.daogou.shared.PlainText;

/** An answer written in HTML, as Markdown that holds none. */
final class HtmlAnswer {

    private HtmlAnswer() {}

    static String markdown(String html) {
        String parted = html.replaceAll("(?i)<li\\b[^<>]*>", "\n- ").replaceAll("(?i)</(p|ul|ol|h[1-6])\\s*>", "</p>\n");
        // What was written as &lt;b&gt; is words and must not become a tag.
        return PlainText.ofHtml(parted).replaceAll("<(?=[A-Za-z/!?])", "\\\\<");
    }
}
