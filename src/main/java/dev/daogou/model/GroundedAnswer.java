package dev.daogou.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.daogou.shared.Lang;

/** Composes an answer from nothing but sentences of the sources, each followed by its citation. */
final class GroundedAnswer {

    private static final int MOST_SENTENCES = 4;
    private static final int MOST_FOR_ONE_OF_SEVERAL = 2;
    private static final int MOST_FOR_THE_ONLY = 3;
    /** Least share of what is asked that a sentence must speak of; below it the honest answer is that nothing was found. */
    private static final double ENOUGH = 0.3;
    /** A further sentence must be nearly as good as the best one. */
    private static final double BESIDE_THE_BEST = 0.65;

    private record Scored(Candidate candidate, double score) {}

    private final Grounding grounding;
    private final GroundedLanguage language;
    private final Relevance relevance;
    private final List<Candidate> chosen = new ArrayList<>();
    private final List<String> whole = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    private GroundedAnswer(Grounding grounding, GroundedLanguage language) {
        this.grounding = grounding;
        this.language = language;
        this.relevance = new Relevance(grounding.sources(), language);
    }

    static String compose(Grounding grounding, Function<Lang, GroundedLanguage> languages) {
        GroundedLanguage spoken = languages.apply(grounding.lang());
        Lang best = grounding.sources().isEmpty() ? grounding.lang() : Lang.ofText(grounding.sources().get(0).text());
        // What was found first answers first: live offers are told in the visitor's language, whatever was asked.
        Optional<String> foreign = best == grounding.lang() ? Optional.empty() : carried(grounding, languages, best);
        return foreign.or(() -> new GroundedAnswer(grounding, spoken).compose())
                .or(() -> carried(grounding, languages, grounding.lang()))
                .or(() -> carried(grounding, languages, grounding.lang() == Lang.ZH ? Lang.EN : Lang.ZH))
                .orElseGet(spoken::none);
    }

    /** From the sources written in a language, by that language's words for what is asked. */
    private static Optional<String> carried(Grounding grounding, Function<Lang, GroundedLanguage> languages, Lang written) {
        return grounding.carried().stream().filter(words -> Lang.ofText(words) == written).findFirst().flatMap(words -> {
            var answer = new GroundedAnswer(grounding.in(written, words), languages.apply(written));
            return answer.compose().map(text -> written == grounding.lang()
                    ? text
                    : languages.apply(grounding.lang()).quoted(answer.bare(text)));
        });
    }

    private Optional<String> compose() {
        Optional<Source> faq = ExactFaq.among(grounding.sources(), grounding.question(), language);
        if (faq.isPresent()) {
            return Optional.of(quoted(faq.get()));
        }
        List<Asked> parts = GroundedLanguage.parts(grounding.question()).stream().map(relevance::asked)
                .filter(asked -> !asked.nothing()).toList();
        parts.forEach(part -> answer(part, parts.size()));
        if (chosen.isEmpty() && whole.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(render());
    }

    /** Without the words that lead a list in: whoever quotes it has their own. */
    private String bare(String text) {
        return text.startsWith(language.lead()) ? text.substring(language.lead().length()).stripLeading() : text;
    }

    private void answer(Asked part, int parts) {
        Optional<Source> faq = ExactFaq.among(grounding.sources(), part.text(), language);
        if (faq.isPresent()) {
            whole.add(quoted(faq.get()));
            return;
        }
        List<Candidate> best = relevance.onlySubject(part) ? overview() : best(part);
        if (best.isEmpty()) {
            missing.add(part.text());
        }
        int most = parts == 1 ? MOST_FOR_THE_ONLY : MOST_FOR_ONE_OF_SEVERAL;
        int taken = 0;
        for (Candidate candidate : best) {
            if (taken < most && chosen.size() < MOST_SENTENCES && chosen.stream().noneMatch(candidate::repeats)) {
                chosen.add(candidate);
                taken++;
            }
        }
    }

    private List<Candidate> best(Asked part) {
        List<Scored> scored = relevance.candidates().stream().map(c -> new Scored(c, relevance.of(c, part)))
                .filter(s -> s.score >= ENOUGH).sorted(Comparator.comparingDouble(Scored::score).reversed()).toList();
        return scored.stream().filter(s -> s.score >= BESIDE_THE_BEST * scored.get(0).score).map(Scored::candidate).toList();
    }

    /** What the most relevant source says first. */
    private List<Candidate> overview() {
        return relevance.candidates().stream().filter(candidate -> candidate.rank() == 0).toList();
    }

    private String render() {
        List<String> blocks = new ArrayList<>(whole);
        if (chosen.size() == 1) {
            blocks.add(Cited.sentence(chosen.get(0), grounding.lang()));
        } else if (chosen.stream().anyMatch(Candidate::labelled)) {
            blocks.add(language.lead() + "\n\n" + chosen.stream().map(c -> "- " + Cited.item(c, grounding.lang()))
                    .collect(Collectors.joining("\n")));
        } else if (!chosen.isEmpty()) {
            blocks.add(chosen.stream().map(c -> Cited.sentence(c, grounding.lang()))
                    .collect(Collectors.joining(grounding.lang() == Lang.ZH ? "" : " ")));
        }
        missing.stream().map(language::missing).forEach(blocks::add);
        return String.join("\n\n", blocks);
    }

    private String quoted(Source faq) {
        return Cited.whole(ExactFaq.answer(faq), faq.n(), grounding.lang());
    }
}
