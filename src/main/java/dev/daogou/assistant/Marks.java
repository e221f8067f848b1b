package dev.daogou.assistant;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps what others wrote between the marks it is put between. A model reads one long text: where a source, a title or a
 * visitor could close the marks or open new ones, their words would stand where ours do.
 */
final class Marks {

    /** The signs of chat templates that some models read out of plain text. */
    private static final Pattern TEMPLATE = Pattern
            .compile("\\[(/?(?:INST|SYS|SYSTEM|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS))]",
                    Pattern.CASE_INSENSITIVE);
    /** Tags and direction marks can hold a text that only a model sees; joiners between letters or emoji are part of writing. */
    private static final Pattern UNSEEN = Pattern
            .compile("[\\p{Cf}\\x{E0100}-\\x{E01EF}&&[^\\x{200C}\\x{200D}]]|[\\p{Cc}&&[^\\n\\r\\t]]");
    private static final Pattern OPENING = Pattern.compile("<(?=\\s*[/!|?a-zA-Z<])");
    private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");

    private Marks() {}

    /** Text of others cannot close the marks it stands between, nor open any. */
    static String data(String text) {
        return template(UNSEEN.matcher(text).replaceAll("").replace("<", "\u2039").replace(">", "\u203A"));
    }

    /** As {@link #data}, where the text may not even begin a line of its own. */
    static String oneLine(String text) {
        return text == null ? "" : data(text).replaceAll("\\s+", " ").strip();
    }

    /** What was shown in a voice of ours, which holds no marks unless somebody else has put them into the history. */
    static String shown(String text) {
        return template(OPENING.matcher(text).replaceAll("\u2039"));
    }

    private static String template(String text) {
        return text.indexOf('[') < 0 ? text : TEMPLATE.matcher(text).replaceAll("($1)");
    }

    /** Fills in all at once: what is put in is not looked through for more to fill. */
    static String fill(String text, Map<String, String> values) {
        return HOLE.matcher(text).replaceAll(
                hole -> Matcher.quoteReplacement(values.getOrDefault(hole.group(1), hole.group())));
    }
}
