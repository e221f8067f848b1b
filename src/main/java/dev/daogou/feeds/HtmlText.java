package dev.daogou.feeds;

import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/**
 * A description as its feed carries it (plain, HTML, or HTML that was escaped once more on its way) as plain lines. What comes
 * out holds neither a tag nor an entity, however often they were escaped: nothing later can make HTML of it again.
 */
final class HtmlText {

    private static final Pattern TAG = Pattern.compile("<(?=[a-zA-Z/!?])");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w{1,31};)");
    private static final Pattern BLOCK = Pattern
            .compile("(?i)<(p|br|div|li|ul|ol|dl|table|tr|h[1-6]|section|article|blockquote|pre)\\b");
    /** Honest feeds escape twice at most. */
    private static final int ROUNDS = 5;
    /** Beyond it nothing is parsed: nested deep enough, it would take long, and no rule lets a text of that length in. */
    static final int LONGEST = 200_000;

    private HtmlText() {}

    /** @param written may be {@code null}, as is then the result; what is too long to be let in comes back unread */
    static String of(String written) {
        if (written == null || written.length() > LONGEST) {
            return written;
        }
        String text = written;
        boolean parsed = false;
        for (int round = 0; round < ROUNDS; round++) {
            String before = text;
            if (text.indexOf('<') >= 0 && TAG.matcher(text).find()) {
                // A line end is a space in HTML, but in a text with a bold word in it, it is a line end.
                text = lines(text, parsed || !BLOCK.matcher(text).find());
                parsed = true;
            } else if (text.indexOf('&') >= 0 && ENTITY.matcher(text).find()) {
                text = Parser.unescapeEntities(text, false);
            }
            if (text == before || text.equals(before)) {
                return text.replace('\u00A0', ' ').strip();
            }
        }
        return text.replaceAll("[<&]", " ").strip();
    }

    /** The same in one line, as a title needs it. */
    static String inOneLine(String written) {
        return written == null ? null : of(written).replaceAll("\\s+", " ");
    }

    private static String lines(String html, boolean keepLineEnds) {
        Element body = Jsoup.parseBodyFragment(html).body();
        HtmlLines lines = new HtmlLines(keepLineEnds);
        NodeTraversor.filter(lines, body);
        return lines.text();
    }
}
