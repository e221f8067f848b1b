package dev.daogou.shared;

import java.util.regex.Pattern;

/**
 * The words of a text that may hold HTML, for search and for models. The original is stored as it came; what shows it to a
 * person escapes it.
 */
public final class PlainText {

    private static final Pattern UNSEEN = Pattern
            .compile("(?is)<(script|style|template|iframe)\\b.*?(</\\1\\s*>|\\z)|<!--.*?(-->|\\z)");
    private static final Pattern BREAK = Pattern.compile("(?i)<(br|/p|/div|/li|/tr|/h[1-6])\\b[^<>]*>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

    private PlainText() {}

    public static String ofHtml(String html) {
        if (html == null || html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html == null ? "" : html.strip();
        }
        String text = UNSEEN.matcher(html).replaceAll(" ");
        text = BREAK.matcher(text).replaceAll("\n");
        text = TAG.matcher(text).replaceAll(" ");
        return text.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&#39;", "'").replace("&amp;", "&").replaceAll("[ \\t]+", " ").replaceAll(" ?\\n[ \\n]*", "\n")
                .strip();
    }
}
