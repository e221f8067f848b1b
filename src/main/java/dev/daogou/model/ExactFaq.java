package dev.daogou.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the FAQ whose question is the one that was asked: its answer was written for it and is given whole. */
final class ExactFaq {

    /** Share of terms in common (Sørensen–Dice); below it a question differs by a word that may matter. */
    private static final double SAME = 0.75;

    private ExactFaq() {}

    static Optional<Source> among(List<Source> sources, String question, GroundedLanguage language) {
        Set<String> asked = language.content(question);
        return sources.stream().filter(source -> source.isFaq() && source.title() != null && !answer(source).isEmpty())
                .filter(source -> alike(asked, language.content(source.title())) >= SAME).findFirst();
    }

    /** The answer alone: a passage of an FAQ may begin with its question. */
    static String answer(Source faq) {
        String text = PlainText.of(faq.text());
        return faq.title() != null && text.startsWith(faq.title()) ? text.substring(faq.title().length()).strip() : text;
    }

    private static double alike(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return 2.0 * both.size() / (a.size() + b.size());
    }
}
