package dev.daogou.evaluation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import dev.daogou.evaluation.Statistics.Figure;
import dev.daogou.evaluation.Statistics.Scored;

/** Figures of some questions, the ways and the adapters side by side. */
final class Comparison {

    private final List<Answered> questions;
    private final List<String> adapters;

    static Comparison of(List<Answered> questions, Half half) {
        return new Comparison(half.of(questions, answered -> answered.judged().id()));
    }

    private Comparison(List<Answered> questions) {
        this.questions = questions;
        this.adapters = questions.isEmpty() ? List.of() : List.copyOf(questions.get(0).by().keySet());
    }

    /** How well the judged candidates are ranked, in the mean. */
    Map<String, Figure> ranked(ToDoubleFunction<Ranking> measure) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (String adapter : adapters) {
            for (Way way : Way.values()) {
                figures.put(adapter + " " + way.shown(),
                        mean(a -> measure.applyAsDouble(a.by().get(adapter).rankings().get(way))));
            }
            for (Way part : List.of(Way.LEXICAL, Way.SEMANTIC)) {
                figures.put(adapter + " fused − " + part.shown(), mean(a -> measure.applyAsDouble(a.by().get(adapter).fused())
                        - measure.applyAsDouble(a.by().get(adapter).rankings().get(part))));
            }
        }
        for (String other : adapters.subList(Math.min(1, adapters.size()), adapters.size())) {
            figures.put("fused, " + other + " − " + adapters.get(0), mean(a -> measure.applyAsDouble(a.by().get(other).fused())
                    - measure.applyAsDouble(a.by().get(adapters.get(0)).fused())));
        }
        return figures;
    }

    /** How well what is surest is right; by the decide step's confidence, and by the fused score alone. */
    Map<String, Figure> sure(ToDoubleFunction<List<Scored>> measure, RightOf right) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (String adapter : adapters) {
            figures.put(adapter + " confidence",
                    sure(measure, a -> right.of(a, adapter), a -> a.by().get(adapter).confidence()));
            figures.put(adapter + " fused score",
                    sure(measure, a -> right.of(a, adapter), a -> a.by().get(adapter).fused().top()));
        }
        return figures;
    }

    /** What the decide step's confidence is worth as a probability. */
    Map<String, Figure> calibrated(ToDoubleFunction<List<Scored>> measure, RightOf right) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (String adapter : adapters) {
            figures.put(adapter + " confidence",
                    sure(measure, a -> right.of(a, adapter), a -> a.by().get(adapter).confidence()));
        }
        return figures;
    }

    /** The same of those questions alone whose confidence lies in a bin. */
    Map<String, Figure> inBin(int bin, RightOf right) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (String adapter : adapters) {
            List<Scored> in = Statistics.bin(questions.stream()
                    .map(a -> new Scored(a.by().get(adapter).confidence(), right.of(a, adapter))).toList(), bin);
            if (!in.isEmpty()) {
                figures.put(adapter + " confidence", Statistics.of(in, Statistics::rightAmong));
            }
        }
        return figures;
    }

    /** Whether what an adapter answers counts as right. */
    interface RightOf {
        boolean of(Answered answered, String adapter);
    }

    private Figure mean(ToDoubleFunction<Answered> value) {
        return Statistics.of(questions.stream().map(value::applyAsDouble).toList(), Statistics::mean);
    }

    private Figure sure(ToDoubleFunction<List<Scored>> measure, Predicate<Answered> right, ToDoubleFunction<Answered> score) {
        List<Scored> scored = questions.stream().map(a -> new Scored(score.applyAsDouble(a), right.test(a))).toList();
        return Statistics.of(scored, sample -> measure
                .applyAsDouble(sample.stream().sorted(Comparator.comparingDouble(Scored::score).reversed()).toList()));
    }
}
