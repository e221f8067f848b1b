package dev.daogou.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How the grounded composer reads and speaks one language: the word lists and templates of {@code prompts/grounded.*.md}. */
final class GroundedLanguage {

    static final String JOB = "grounded";
    /** The end of a sentence, and the "and" before a second question: "How heavy is it and what does it cost?" */
    private static final String SEAM = "(?<=[?？。！!；;\\n])|(?<=\\.)\\s+"
            + "|(?i:,?\\s+and\\s+(?=(?:what|how|when|where|which|is|are|do|does|can|will)\\s))";

    private final Prompt prompt;
    private final List<String> ignoredHan;
    private final Set<String> ignoredTerms = new HashSet<>();
    private final List<String> asksNumber;
    private final List<List<String>> together;

    GroundedLanguage(Prompt prompt) {
        this.prompt = prompt;
        // Longest first, so that a word goes as a whole and leaves no half behind.
        ignoredHan = prompt.words("ignored").stream().filter(Terms::isHan)
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
        prompt.words("ignored").stream().filter(word -> !Terms.isHan(word)).map(Terms::of).forEach(ignoredTerms::addAll);
        asksNumber = prompt.words("asks-number").stream().map(GroundedLanguage::phrase).toList();
        together = prompt.items("together").stream().map(line -> List.of(line.split("\\s+"))).toList();
    }

    String lead() {
        return prompt.section("lead");
    }

    String missing(String part) {
        return prompt.section("missing").replace("{part}", part);
    }

    /** What a source says in another language, behind a word that it does. */
    String quoted(String text) {
        return prompt.section("quoted").replace("{text}", text);
    }

    String none() {
        return prompt.section("none");
    }

    boolean asksNumber(String question) {
        String folded = Terms.folded(question);
        return asksNumber.stream().anyMatch(folded::contains);
    }

    /** The terms of a question that say what it is about. */
    Set<String> content(String question) {
        String kept = Terms.folded(question);
        for (String word : ignoredHan) {
            kept = kept.replace(word, " ");
        }
        Set<String> terms = new LinkedHashSet<>(Terms.of(kept));
        terms.removeAll(ignoredTerms);
        return terms;
    }

    /** Numbers of the word groups that a text touches: "machine-wash" and "laundry" speak of the same thing. */
    Set<Integer> topics(String text, Set<String> terms) {
        String folded = Terms.folded(text);
        Set<Integer> topics = new HashSet<>();
        for (int group = 0; group < together.size(); group++) {
            if (together.get(group).stream().anyMatch(word -> speaksOf(word, folded, terms))) {
                topics.add(group);
            }
        }
        return topics;
    }

    private static boolean speaksOf(String word, String folded, Set<String> terms) {
        if (Terms.isHan(word) || word.contains("-")) {
            return folded.contains(phrase(word));
        }
        return terms.containsAll(Terms.of(word));
    }

    private static String phrase(String word) {
        return Terms.folded(word).replace('-', ' ');
    }

    /** The questions that one message asks, in order. */
    static List<String> parts(String question) {
        List<String> parts = new ArrayList<>();
        for (String part : question.split(SEAM)) {
            String bare = part.replaceAll("[?？。！!；;.\\s]+$", "").strip();
            if (!bare.isEmpty()) {
                parts.add(bare);
            }
        }
        return parts;
    }
}
