package dev.daogou.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.daogou.evaluation.Statistics.Figure;

/**
 * What one part of the data came to.
 *
 * @param about what was fitted on what, in Markdown
 * @param rows figures by row and column, in the order in which they were added
 * @param promises what was promised of them
 */
record Section(String name, String about, Map<String, Map<String, Figure>> rows, List<Promise> promises) {

    /** A bound, and whether it is kept by the half that nothing was fitted on. */
    record Promise(String what, String measured, String bound, boolean kept) {}

    Section(String name, String about) {
        this(name, about, new LinkedHashMap<>(), new ArrayList<>());
    }

    /** @param data which files it is of */
    Section of(String data) {
        return new Section(name, about.strip() + "\n\nData: " + data + ".", rows, promises);
    }

    /** A row for each half of the data. */
    void halves(String what, Function<Half, Map<String, Figure>> figures) {
        for (Half half : Half.values()) {
            row(what + " (" + half.shown + ")", figures.apply(half));
        }
    }

    void row(String what, Map<String, Figure> byColumn) {
        rows.put(what, byColumn);
    }

    /** Of a row's columns that end like this, the least keeps the bound. */
    void least(String what, String row, String column, double bound) {
        double value = columns(row, column).mapToDouble(Figure::value).min().orElse(Double.NaN);
        promise(what, value, "≥ " + bound, value >= bound);
    }

    /** Of a row's columns that end like this, the most keeps the bound. */
    void most(String what, String row, String column, double bound) {
        double value = columns(row, column).mapToDouble(Figure::value).max().orElse(Double.NaN);
        promise(what, value, "≤ " + bound, value <= bound);
    }

    /** The figure of one row is higher than that of the other. */
    void beats(String what, String row, String other, String column) {
        double value = rows.get(row).get(column).value();
        double bound = rows.get(other).get(column).value();
        promise(what, value, String.format(Locale.ROOT, "> %.3f", bound), value > bound);
    }

    /** The fused ranking loses to neither of its parts by more than chance, and no adapter to another. */
    void fusedHolds(String row) {
        List<Figure> differences = columns(row, "fused − lexical", "fused − semantic").toList();
        promises.add(new Promise(row + ": fused − its parts", differences.stream().map(Figure::shown)
                .collect(Collectors.joining(", ")), "interval reaches 0", differences.stream().allMatch(d -> d.high() >= 0)));
        rows.get(row).entrySet().stream().filter(column -> column.getKey().startsWith("fused, ")).map(Map.Entry::getValue)
                .forEach(d -> promise(row + ": adapters apart", Math.abs(d.value()), "≤ 0.02", Math.abs(d.value()) <= 0.02));
    }

    /** At 80 % coverage a share of errors is at most this part of the one at full coverage. */
    void fallsTo(String what, String row, double part) {
        double most = columns(row + " at 80 % coverage (held out)", " confidence").mapToDouble(Figure::value).max()
                .orElse(Double.NaN);
        double all = columns(row + " at 100 % coverage (held out)", " confidence").mapToDouble(Figure::value).max()
                .orElse(Double.NaN);
        promise(what + ": at 80 % of full coverage's", most / all, "≤ " + part, most <= part * all);
    }

    void promise(String what, double value, String bound, boolean kept) {
        promises.add(new Promise(what, String.format(Locale.ROOT, "%.3f", value), bound, kept));
    }

    Stream<Figure> columns(String row, String... ends) {
        return rows.get(row).entrySet().stream().filter(column -> Arrays.stream(ends).anyMatch(column.getKey()::endsWith))
                .map(Map.Entry::getValue);
    }

    String markdown() {
        StringBuilder text = new StringBuilder("\n## ").append(name).append("\n\n").append(about.strip()).append("\n");
        Set<String> columns = Set.of();
        for (var row : rows.entrySet()) {
            if (!row.getValue().keySet().equals(columns)) {
                columns = row.getValue().keySet();
                text.append("\n| what | ").append(String.join(" | ", columns)).append(" |\n|")
                        .append("---|".repeat(columns.size() + 1)).append("\n");
            }
            text.append("| ").append(row.getKey()).append(" |");
            row.getValue().values().forEach(figure -> text.append(" ").append(figure.shown()).append(" |"));
            text.append("\n");
        }
        if (!promises.isEmpty()) {
            text.append("\n| bound | measured | bound | |\n|---|---|---|---|\n");
            promises.forEach(p -> text.append("| ").append(p.what()).append(" | ").append(p.measured()).append(" | ")
                    .append(p.bound()).append(p.kept() ? " | met |\n" : " | **not met** |\n"));
        }
        return text.toString();
    }
}
