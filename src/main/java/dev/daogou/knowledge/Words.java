package dev.daogou.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Measures and parts text of either language. */
final class Words {

    /** A Chinese word has about two characters, in running text a little less. */
    private static final double PER_HAN = 0.6;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[。！？；\\n])|(?<=[.!?;] )");

    private Words() {}

    static int count(CharSequence text) {
        double words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean han = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
            words += han ? PER_HAN : Character.isLetterOrDigit(c) && !inWord ? 1 : 0;
            inWord = !han && Character.isLetterOrDigit(c);
        }
        return (int) Math.ceil(words);
    }

    /** Parts a long text at sentence ends; a sentence longer than the limit stays whole. */
    static List<String> parts(String text, int limit) {
        if (count(text) <= limit) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String sentence : SENTENCE.split(text)) {
            if (part.length() > 0 && count(part) + count(sentence) > limit) {
                parts.add(part.toString().strip());
                part.setLength(0);
            }
            part.append(sentence);
        }
        parts.add(part.toString().strip());
        return parts;
    }
}
