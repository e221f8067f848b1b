package dev.daogou.feeds;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** What a person would see of a piece of HTML, as lines: lists stay lists, a row of a table becomes a line. */
final class HtmlLines implements NodeFilter {

    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "iframe", "object", "embed",
            "svg", "math", "canvas", "audio", "video", "input", "button", "select", "textarea", "head", "title", "meta",
            "link");
    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "dl");
    private static final Pattern HIDING = Pattern.compile(
            "(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|(opacity|font-size)\\s*:\\s*0+(\\.0+)?\\s*(px|em|rem|pt|%|;|!|$)");

    private static final int DEEPEST = 8;

    private final boolean keepLineEnds;
    private final StringBuilder text = new StringBuilder();
    /** Of each list around, the number of its last item; -1 for a list without numbers. */
    private final Deque<Integer> lists = new ArrayDeque<>();
    /** Cells of the row so far; within a cell nothing begins a line. */
    private int cell;
    private int inCell;
    private boolean space;
    /** Whether a list item has begun and has no words yet. */
    private boolean bullet;

    HtmlLines(boolean keepLineEnds) {
        this.keepLineEnds = keepLineEnds;
    }

    String text() {
        return text.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            boolean lines = keepLineEnds || words.parent() != null && words.parent().normalName().equals("pre");
            write(words.getWholeText(), lines);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (UNSEEN.contains(element.normalName()) || element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")
                || HIDING.matcher(element.attr("style")).find()) {
            return FilterResult.SKIP_ENTIRELY;
        }
        begin(element);
        return FilterResult.CONTINUE;
    }

    private void begin(Element element) {
        switch (element.normalName()) {
            case "ul", "ol" -> {
                line(lists.isEmpty() ? 2 : 1);
                lists.push(element.normalName().equals("ol") ? 0 : -1);
            }
            case "li" -> item();
            case "tr" -> {
                line(1);
                cell = 0;
            }
            case "td", "th" -> {
                if (cell++ > 0) {
                    text.append(" | ");
                    space = false;
                }
                inCell++;
            }
            case "br" -> line(1);
            default -> block(element);
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            switch (element.normalName()) {
                case "ul", "ol" -> {
                    lists.pop();
                    line(lists.isEmpty() ? 2 : 1);
                }
                case "td", "th" -> inCell--;
                case "tr", "li" -> line(1);
                case "br" -> {
                }
                default -> block(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void block(Element element) {
        // A paragraph within a list item stays beside its dash.
        if (element.isBlock() && !bullet) {
            line(PARAGRAPHS.contains(element.normalName()) && lists.isEmpty() ? 2 : 1);
        }
    }

    private void item() {
        line(1);
        boolean listed = !lists.isEmpty();
        int last = listed ? lists.pop() : -1;
        // As wide as the mark of the item around it, so that Markdown too takes it for a part of that.
        lists.stream().limit(DEEPEST).forEach(around -> text.append(around < 0 ? "  " : "   "));
        text.append(last < 0 ? "- " : last + 1 + ". ");
        bullet = true;
        if (listed) {
            lists.push(last < 0 ? last : last + 1);
        }
    }

    private void write(String words, boolean lines) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (lines && c == '\n') {
                line(text.length() > 0 && text.charAt(text.length() - 1) == '\n' ? 2 : 1);
            } else if (Character.isWhitespace(c) || c == '\u00A0') {
                space = true;
            } else {
                if (space && text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                    text.append(' ');
                }
                space = false;
                bullet = false;
                text.append(c);
            }
        }
    }

    /** Ends the line that is written, if one is, and leaves {@code ends - 1} lines empty. */
    private void line(int ends) {
        space = inCell > 0;
        if (inCell > 0) {
            return;
        }
        while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        int have = 0;
        while (have < text.length() && text.charAt(text.length() - 1 - have) == '\n') {
            have++;
        }
        if (text.length() > 0) {
            text.append("\n".repeat(Math.max(0, ends - have)));
        }
    }
}
