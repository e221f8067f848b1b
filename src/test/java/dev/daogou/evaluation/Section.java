package dev.daogou.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.daogou.evaluation.Statistics.Figure;

/**
 * What one part of the data came to.
 *
 * @param about what was fitted on what, in Markdown
 * @param rows figures by row and column, in the order in which they were added
 */
record Section(String name, String about, Map<String, Map<String, Figure>> rows) {

    Section(String name, String about) {
        this(name, about, new LinkedHashMap<>());
    }

    /** @param data which files it is of */
    Section of(String data) {
        return new Section(name, about.strip() + "\n\nData: " + data + ".", rows);
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
        return text.toString();
    }
}
