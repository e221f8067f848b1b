package dev.daogou.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import dev.daogou.evaluation.Statistics.Figure;
import dev.daogou.evaluation.Statistics.Scored;
import dev.daogou.intent.IntentName;
import dev.daogou.intent.IntentReader;
import dev.daogou.intent.Reading;
import dev.daogou.shared.Lang;

/** Messages that people have labelled, as the rules of intent read them. */
record Messages(List<Message> all) {

    private static final IntentReader READER = new IntentReader();

    record Message(String text, String label, Reading reading) {}

    /** @param text and @param label name columns */
    static Messages of(Path file, String text, String label, Lang lang) throws IOException {
        return new Messages(EvaluationData.rows(file).stream()
                .map(row -> new Message(row.get(text), row.get(label), READER.read(row.get(text), lang))).toList());
    }

    Messages half(Half half) {
        return new Messages(half.of(all, Message::text));
    }

    Messages labelled(Predicate<String> label) {
        return new Messages(all.stream().filter(message -> label.test(message.label())).toList());
    }

    /** How well those that are called so are those that are labelled so. */
    Map<String, Figure> called(Predicate<Reading> called, Predicate<String> label) {
        List<boolean[]> pairs = all.stream()
                .map(message -> new boolean[]{ called.test(message.reading()), label.test(message.label()) }).toList();
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("F1", Statistics.of(pairs, sample -> 2 * both(sample) / (count(sample, 0) + count(sample, 1))));
        figures.put("precision", Statistics.of(pairs, sample -> both(sample) / count(sample, 0)));
        figures.put("recall", Statistics.of(pairs, sample -> both(sample) / count(sample, 1)));
        return figures;
    }

    /** Share of the messages that are called so. */
    Map<String, Figure> share(Predicate<Reading> called) {
        List<Double> hits = all.stream().map(message -> called.test(message.reading()) ? 1.0 : 0.0).toList();
        return Map.of("share", Statistics.of(hits, Statistics::mean));
    }

    /** Share of the messages whose intent is one of those that its label means; labels without a meaning are left out. */
    Map<String, Figure> accuracy(Map<String, Set<IntentName>> meanings) {
        List<Double> right = labelled(meanings::containsKey).all.stream()
                .map(message -> meanings.get(message.label()).contains(message.reading().intent().name()) ? 1.0 : 0.0).toList();
        return Map.of("accuracy", Statistics.of(right, Statistics::mean));
    }

    /** How well the rules' own confidence tells what they do not know from what they do. */
    Map<String, Figure> unknown(Predicate<String> label) {
        List<Scored> scored = all.stream().map(message -> {
            boolean out = message.reading().intent().name() == IntentName.OUT_OF_SCOPE;
            double sure = message.reading().intent().confidence();
            return new Scored(out ? sure : 1 - sure, label.test(message.label()));
        }).toList();
        return Map.of("AUC", Statistics.of(scored, Statistics::auc));
    }

    private static double both(List<boolean[]> pairs) {
        return pairs.stream().filter(pair -> pair[0] && pair[1]).count();
    }

    private static double count(List<boolean[]> pairs, int which) {
        return pairs.stream().filter(pair -> pair[which]).count();
    }
}
