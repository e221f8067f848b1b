package dev.daogou.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How well a sentence answers a question: the weighted share of what is asked that it speaks of. A term counts by its rarity
 * among the sentences at hand; the product's own name, which every source of that product bears, says little.
 */
final class Relevance {

    private static final double SUBJECT_WEIGHT = 0.25;
    /** A bigram met nowhere is more often the seam of two words than a word. */
    private static final double UNKNOWN_BIGRAM_WEIGHT = 0.5;
    private static final double TOPIC_WEIGHT = 0.7;
    private static final double TITLE_SHARE = 0.5;
    private static final double FAQ_TITLE_SHARE = 0.8;
    private static final double ASKED_BY_NAME = 0.5;
    private static final double ASKED_BY_TOPIC = 0.3;
    private static final double NUMBER_BONUS = 1.15;
    /** Asked for a price, a sentence that shares only the product's kind with the question is hardly an answer. */
    private static final double OFF_TOPIC = 0.6;
    private static final double RANK_PENALTY = 0.03;
    /** A sentence in brackets goes with another and answers nothing by itself: "(Prices and stock as of 14:05.)". */
    private static final Pattern ASIDE = Pattern.compile("[(（][^()（）]*[)）][.。]?");

    private final GroundedLanguage language;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Set<String> subject = new HashSet<>();

    Relevance(List<Source> sources, GroundedLanguage language) {
        this.language = language;
        for (int rank = 0; rank < sources.size(); rank++) {
            Source source = sources.get(rank);
            for (String sentence : PlainText.sentences(source.text())) {
                if (!ASIDE.matcher(sentence).matches()) {
                    candidates.add(Candidate.of(source, rank, sentence, language));
                }
            }
            if (!source.isFaq() && source.title() != null) {
                subject.addAll(Terms.of(source.title()));
            }
        }
        candidates.forEach(candidate -> candidate.terms().forEach(term -> frequency.merge(term, 1, Integer::sum)));
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** Whether a question names nothing but the product: "tell me about the Aurora". */
    boolean onlySubject(Asked asked) {
        return asked.topics().isEmpty() && !asked.terms().isEmpty() && subject.containsAll(asked.terms());
    }

    Asked asked(String question) {
        Set<String> terms = language.content(question);
        return new Asked(question, terms, language.topics(question, Terms.of(question)), language.asksNumber(question));
    }

    /** From 0 (does not speak of it) to a little above 1. */
    double of(Candidate candidate, Asked asked) {
        double asksFor = TOPIC_WEIGHT * asked.topics().size();
        double says = TOPIC_WEIGHT * asked.topics().stream().filter(candidate.topics()::contains).count();
        double saysItself = says;
        for (String term : asked.terms()) {
            double weight = weight(term);
            asksFor += weight;
            if (candidate.terms().contains(term)) {
                says += weight;
                saysItself += subject.contains(term) ? 0 : weight;
            } else if (candidate.title().contains(term)) {
                says += weight * (candidate.source().isFaq() ? FAQ_TITLE_SHARE : TITLE_SHARE);
                saysItself += candidate.source().isFaq() ? weight : 0;
            }
        }
        return saysItself == 0 ? 0 : (says / asksFor + bonus(candidate, asked)) * favour(candidate, asked);
    }

    private double weight(String term) {
        int seen = frequency.getOrDefault(term, 0);
        double rarity = seen == 0
                ? Terms.isHan(term) ? UNKNOWN_BIGRAM_WEIGHT : 1
                : Math.log(1 + (double) candidates.size() / seen) / Math.log(1 + candidates.size());
        return subject.contains(term) ? SUBJECT_WEIGHT * rarity : rarity;
    }

    private static double bonus(Candidate candidate, Asked asked) {
        boolean byName = candidate.labelled() && asked.terms().containsAll(candidate.label());
        boolean byTopic = candidate.labelTopics().stream().anyMatch(asked.topics()::contains);
        return byName ? ASKED_BY_NAME : byTopic ? ASKED_BY_TOPIC : 0;
    }

    private static double favour(Candidate candidate, Asked asked) {
        double number = asked.number() && candidate.namesNumber() ? NUMBER_BONUS : 1;
        boolean offTopic = !asked.topics().isEmpty() && asked.topics().stream().noneMatch(candidate.topics()::contains);
        return number * (offTopic ? OFF_TOPIC : 1) * Math.max(0.5, 1 - RANK_PENALTY * candidate.rank());
    }
}
