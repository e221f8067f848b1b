package dev.daogou.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Fits the weights of {@link IntentModel} on the exemplars, each without itself, on our cases and on what of the evaluation's
 * data may be fitted on; with their vectors and without. */
final class IntentFit {

    private static final double RIDGE = 1e-4;
    private static final double RIDGE_OF_SURENESS = 1e-3;

    private static final Set<IntentName> NOTHING_ELSE = EnumSet.of(IntentName.PRODUCT, IntentName.OUT_OF_SCOPE);

    private record Row(Set<IntentName> is, Map<IntentName, Double> strengths, Nearness near) {}

    private final IntentRules rules = new IntentRules();
    private final List<Row> rows = new ArrayList<>();

    /** @param is those that are right; none when it is no business of ours */
    void add(String text, Set<IntentName> is, Nearness near) {
        Map<IntentName, Double> strengths = rules.read(Text.of(text, null), false);
        rows.add(new Row(is, strengths, near));
        rows.add(new Row(is, strengths, Nearness.UNKNOWN));
    }

    Map<String, Double> fitted() {
        List<LogisticFit.Sample> samples = new ArrayList<>();
        rows.forEach(row -> called(row).forEach(name -> samples.add(new LogisticFit.Sample(Arrays.stream(IntentName.values())
                .map(each -> IntentModel.features(each, row.strengths(), row.near())).toList(), name.ordinal(),
                1.0 / called(row).size()))));
        Map<String, Double> weights = new LinkedHashMap<>(LogisticFit.of(samples, RIDGE));
        IntentModel model = new IntentModel(weights);
        weights.putAll(LogisticFit.of(rows.stream().map(row -> sureness(model, row)).toList(), RIDGE_OF_SURENESS));
        return weights;
    }

    /** What is none of our business is best called so, or what is called so where nothing speaks for anything. */
    private static Set<IntentName> called(Row row) {
        return row.is().isEmpty() ? NOTHING_ELSE : row.is();
    }

    private static LogisticFit.Sample sureness(IntentModel model, Row row) {
        double[] chances = model.chances(row.strengths(), row.near());
        double most = Arrays.stream(chances).max().orElseThrow();
        int right = row.is().stream().anyMatch(name -> chances[name.ordinal()] == most) ? 1 : 0;
        return new LogisticFit.Sample(List.of(Map.of(), IntentModel.sureness(row.strengths(), row.near(), most)), right, 1);
    }

    static String table(Map<String, Double> weights) {
        return weights.entrySet().stream().map(row -> String.format(Locale.ROOT, "%-20s %8.3f", row.getKey(), row.getValue()))
                .collect(Collectors.joining("\n",
                        "# Weights of IntentModel, fitted on our own and on labelled messages: README says how to fit again.\n",
                        "\n"));
    }
}
