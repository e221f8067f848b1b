package dev.daogou.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A source's text as it may be quoted. A source is written by others: images, links, HTML and forged citations in it must not
 * reach the visitor's screen as such.
 */
final class PlainText {

    /** Stops at the next bracket: a text of many opening brackets must not take quadratic time. */
    private static final String LABEL = "[^\\[\\]]*+";
    private static final String TARGET = "\\((?:[^()]++|\\([^()]*+\\))*+\\)";
    private static final Pattern IMAGE = Pattern.compile("!\\[" + LABEL + "](?:" + TARGET + "|\\[" + LABEL + "])");
    private static final Pattern LINK = Pattern.compile("\\[(" + LABEL + ")](?:" + TARGET + "|\\[" + LABEL + "])");
    private static final Pattern TAG = Pattern
            .compile("(?s)<(script|style)\\b.*?(</\\1>|$)|<!--.*?(-->|$)|</?[a-zA-Z][^>]*(>|$)");
    private static final Pattern CITATION = Pattern.compile("\\[\\^?(\\d+)]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");
    private static final Pattern EMPHASIS = Pattern.compile("\\*{1,3}|(?<!\\w)_{1,3}|_{1,3}(?!\\w)|`+|~~");
    private static final Pattern MARKER = Pattern.compile("^\\s*(?:[-*+•·]\\s+|\\d+[.)]\\s+|>+\\s*|#+\\s+)");
    private static final Pattern RULE = Pattern.compile("[|\\s:=-]*");

    private static final Pattern SENTENCE_END = Pattern
            .compile("(?<=[。！？；])(?![”」』）])|(?<=[!?;])\\s+|(?<=\\.)\\s+(?=[\\p{Lu}\\p{IsHan}\"'(])|\\s\\|\\s");

    private PlainText() {}

    static String of(String markdown) {
        String text = CONTROL.matcher(markdown).replaceAll("");
        text = TAG.matcher(text).replaceAll(" ");
        text = IMAGE.matcher(text).replaceAll(" ");
        text = LINK.matcher(text).replaceAll("$1");
        text = CITATION.matcher(text).replaceAll("($1)");
        // What is left of a broken link must not become one again.
        return text.replace("](", "] (").strip();
    }

    /** The sentences, lines and list items of a text, without their Markdown; headings and rules are none. */
    static List<String> sentences(String markdown) {
        List<String> sentences = new ArrayList<>();
        of(markdown).lines().filter(line -> !line.stripLeading().startsWith("#") && !RULE.matcher(line).matches())
                .map(PlainText::bare).flatMap(SENTENCE_END::splitAsStream).map(String::strip)
                .filter(sentence -> sentence.codePoints().anyMatch(Character::isLetterOrDigit)).forEach(sentences::add);
        return sentences;
    }

    private static String bare(String line) {
        String text = EMPHASIS.matcher(MARKER.matcher(line).replaceFirst("")).replaceAll("");
        return text.replaceAll("^\\s*\\||\\|\\s*$", "").replaceAll("\\s+", " ");
    }
}
