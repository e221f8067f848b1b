package dev.daogou.indexing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import dev.daogou.shared.Lang;

/**
 * Looks for a question in the words of the other language too, where the shop has passages in it. Each language has vectors of its
 * own model, so what is searched by there is what {@link Bridge} has carried over; {@link Scale} reads both alike.
 */
final class Crossing {

    /** What is found as well in the question's own language leaves nothing to look for in the other. */
    private static final double WELL_SAID = 0.35;
    /** Common between a question's words and any text: not worth telling beside knowledge in the question's own language. */
    private static final double UNRELATED = 0.25;
    /** A row of words tells less of what was meant than the question itself. */
    static final double CARRIED = 0.9;

    /** Candidates by these words and this vector, as hits. */
    interface Look {
        List<Hit> at(String text, QuestionVector vector, Lang lang);
    }

    private final Embedders embedders;
    private final Models models;
    private final Predicate<Lang> held;

    /** @param held whether the shop may have anything in a language */
    Crossing(Embedders embedders, Models models, Predicate<Lang> held) {
        this.embedders = embedders;
        this.models = models;
        this.held = held;
    }

    /** With what was found by the other language's words; the same hits where the shop has nothing to be found by them. */
    List<Hit> add(List<Hit> own, String question, Look look) {
        Lang asked = Lang.ofText(question);
        if (models.oneForAll()
                || own.stream().anyMatch(hit -> hit.passage().lang() == asked && hit.score() >= WELL_SAID)) {
            return own;
        }
        double least = own.stream().anyMatch(hit -> hit.passage().lang() == asked) ? UNRELATED : 0;
        var all = new ArrayList<>(own);
        for (Lang lang : Lang.values()) {
            Bridge.into(lang, question).filter(words -> held.test(lang)).ifPresent(
                    words -> in(lang, words, look).stream().filter(hit -> hit.score() >= least).forEach(all::add));
        }
        if (all.size() == own.size()) {
            return own;
        }
        Map<String, Hit> best = new LinkedHashMap<>();
        all.forEach(hit -> best.merge(hit.passage().id(), hit, (a, b) -> a.score() >= b.score() ? a : b));
        return List.copyOf(best.values());
    }

    /** Makes the vectors that {@link #add} may ask for. */
    void expect(String question) {
        if (models.oneForAll()) {
            return;
        }
        for (Lang lang : Lang.values()) {
            Bridge.into(lang, question).filter(words -> held.test(lang))
                    .ifPresent(words -> embedders.question(words.text(), models.of(lang)));
        }
    }

    private List<Hit> in(Lang lang, Bridge.Words words, Look look) {
        String model = models.of(lang);
        // By words first: where there is nothing in the other language, no vector is needed to learn it.
        if (look.at(words.any() + " " + words.text(), new QuestionVector(model, null, null), lang).isEmpty()) {
            return List.of();
        }
        return look.at(words.text(), embedders.question(words.text(), model), lang).stream().map(Crossing::carried).toList();
    }

    private static Hit carried(Hit hit) {
        return new Hit(hit.passage(), CARRIED * hit.score(), hit.lexical(), hit.lexicalRank(), hit.cosine(),
                hit.semanticRank());
    }

    /** The words of the language that a question was not asked in. */
    static Optional<Bridge.Words> other(String question) {
        return Bridge.into(Lang.ofText(question) == Lang.ZH ? Lang.EN : Lang.ZH, question);
    }
}
