package dev.daogou.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import dev.daogou.intent.IntentName;

/** Labelled messages that the weights of intents may be fitted on: what trains others, and the fitted half of what tests us. */
public final class FittedIntents {

    /** @param meanings the intents of ours that its label means; empty when it is none of our business */
    public record Labelled(String text, Set<IntentName> meanings) {}

    private FittedIntents() {}

    /** @param directory laid out as that of the evaluation */
    public static List<Labelled> in(Path directory) throws IOException {
        List<Labelled> all = new ArrayList<>();
        Map<String, Set<IntentName>> shop = ShopIntentsPart.MEANINGS;
        Path folder = directory.resolve("en-shop-intents");
        all.addAll(of(folder.resolve("train.csv"), "sentence", "label", shop, text -> true));
        all.addAll(of(folder.resolve("test.csv"), "sentence", "label", shop, text -> Half.of(text) == Half.FITTED));
        // One in four says as much as all: they are made from few patterns.
        all.addAll(of(directory.resolve("en-support-intents/train.csv"), "utterance", "intent", SupportIntentsPart.MEANINGS,
                text -> Half.of(text) == Half.FITTED && Math.floorMod(text.hashCode(), 4) == 0));
        return all;
    }

    private static List<Labelled> of(Path file, String text, String label, Map<String, Set<IntentName>> meanings,
            Predicate<String> wanted) throws IOException {
        return EvaluationData.rows(file).stream()
                .filter(row -> meanings.containsKey(row.get(label)) || row.get(label).equals("NO_NODES_DETECTED"))
                .filter(row -> wanted.test(row.get(text)))
                .map(row -> new Labelled(row.get(text), meanings.getOrDefault(row.get(label), Set.of()))).toList();
    }
}
