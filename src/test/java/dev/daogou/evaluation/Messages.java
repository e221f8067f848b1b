package dev.daogou.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVRecord;
import org.apache.lucene.util.VectorUtil;

import dev.daogou.evaluation.Statistics.Figure;
import dev.daogou.evaluation.Statistics.Scored;
import dev.daogou.indexing.InProcess;
import dev.daogou.intent.CloseReading;
import dev.daogou.intent.IntentName;
import dev.daogou.intent.Reading;
import dev.daogou.intent.TopicExample;
import dev.daogou.shared.Lang;

/** Messages that people have labelled, as they are read with the vectors that a turn would have made of them. */
record Messages(List<Message> all) {

    private static final InProcess MODELS = new InProcess();

    record Message(String text, String label, Reading reading, float[] vector) {}

    /** @param text and @param label name columns */
    static Messages of(Path file, String text, String label, Lang lang) throws IOException {
        List<CSVRecord> rows = EvaluationData.rows(file);
        List<String> texts = rows.stream().map(row -> row.get(text)).toList();
        List<float[]> vectors = MODELS.questions(texts);
        List<Reading> readings = CloseReading.of(texts, vectors, lang);
        return new Messages(IntStream.range(0, rows.size())
                .mapToObj(i -> new Message(texts.get(i), rows.get(i).get(label), readings.get(i), vectors.get(i))).toList());
    }

    Messages half(Half half) {
        return new Messages(half.of(all, Message::text));
    }

    /** So many of each label, by the SHA-1 of their text: nobody has chosen them. */
    Messages few(int count) {
        return new Messages(all.stream().collect(Collectors.groupingBy(Message::label, TreeMap::new, Collectors.toList()))
                .values()
                .stream().flatMap(same -> same.stream().sorted(Comparator.comparing(message -> Half.hash(message.text())))
                        .limit(count))
                .toList());
    }

    /** As they are read in a shop that has taught these, each label as the first of our intents that mean it. */
    Messages taught(Messages examples, Map<String, Set<IntentName>> meanings, Lang lang) {
        List<Message> lessons = examples.all.stream().filter(example -> Lang.ofText(example.text()) == lang).toList();
        List<Reading> readings = CloseReading.of(all.stream().map(Message::text).toList(),
                all.stream().map(Message::vector).toList(), lang,
                lessons.stream().map(lesson -> new TopicExample(lesson.text(), lesson.label(),
                        meanings.getOrDefault(lesson.label(), Set.of()).stream().min(Comparator.naturalOrder()).orElse(null)))
                        .toList(),
                lessons.stream().map(Message::vector).toList());
        return new Messages(IntStream.range(0, all.size()).mapToObj(i -> new Message(all.get(i).text(), all.get(i).label(),
                readings.get(i), all.get(i).vector())).toList());
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

    /** The same of the labels of the nearest of these examples by cosine alone. */
    Map<String, Figure> accuracyOfNearest(Messages examples, Map<String, Set<IntentName>> meanings) {
        List<Double> right = labelled(meanings::containsKey).all.stream().map(message -> meanings.getOrDefault(
                examples.nearest(message).label(), Set.of()).stream().anyMatch(meanings.get(message.label())::contains)
                        ? 1.0
                        : 0.0)
                .toList();
        return Map.of("accuracy", Statistics.of(right, Statistics::mean));
    }

    /** How well the cosine of the nearest example tells what is none of our business. */
    Map<String, Figure> unknownToNearest(Messages examples, Predicate<String> label) {
        List<Scored> scored = all.stream().map(message -> new Scored(
                -cosine(message, examples.nearest(message)), label.test(message.label()))).toList();
        return Map.of("AUC", Statistics.of(scored, Statistics::auc));
    }

    private Message nearest(Message message) {
        return all.stream().max(Comparator.comparingDouble(example -> cosine(message, example))).orElseThrow();
    }

    private static double cosine(Message one, Message other) {
        return one.vector().length == other.vector().length ? VectorUtil.dotProduct(one.vector(), other.vector()) : -1;
    }

    /** How well the reader's own confidence tells what they do not know from what they do. */
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
