package dev.daogou.model;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a source that might answer the question.
 *
 * @param rank   place of its source, from 0
 * @param label  terms of what stands before the colon of a "name: value" line; else empty
 */
record Candidate(Source source, int rank, String text, Set<String> terms, Set<Integer> topics, Set<String> title,
        Set<String> label, Set<Integer> labelTopics) {

    private static final Pattern LABELLED = Pattern.compile("^([^:：。.!?]{1,40})[:：]\\s*\\S.*");
    private static final Pattern NUMBER = Pattern.compile("\\d|[一二三四五六七八九十百千万两]");

    static Candidate of(Source source, int rank, String text, GroundedLanguage language) {
        Set<String> terms = Terms.of(text);
        Matcher labelled = LABELLED.matcher(text);
        String name = labelled.matches() ? labelled.group(1) : "";
        Set<String> label = Terms.of(name);
        return new Candidate(source, rank, text, terms, language.topics(text, terms), Terms.of(titleOf(source)), label,
                language.topics(name, label));
    }

    boolean labelled() {
        return !label.isEmpty();
    }

    boolean namesNumber() {
        return NUMBER.matcher(text).find();
    }

    /** Whether two sentences say nearly the same, so that one of them is enough. */
    boolean repeats(Candidate other) {
        Set<String> both = new HashSet<>(terms);
        both.retainAll(other.terms);
        int all = terms.size() + other.terms.size() - both.size();
        return all > 0 && both.size() >= 0.8 * all;
    }

    private static String titleOf(Source source) {
        return source.title() == null ? "" : source.title();
    }
}
