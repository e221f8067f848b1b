package dev.daogou.assistant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.daogou.assistant.Measures.Measure;
import dev.daogou.catalog.SizeChart;

/** Finds the row of a size chart that fits what was told. Where the chart has no such column, it says what to measure instead. */
final class SizeAdvice {

    private static final Pattern RANGE = Pattern.compile("(\\d+(?:\\.\\d+)?)(?:\\s*[–—~\\-至到]\\s*(\\d+(?:\\.\\d+)?))?");

    private record Span(double low, double high) {}

    private final SizeChart chart;
    private final Measures measures;
    private final Phrases phrases;
    private final Map<Measure, Integer> columns = new LinkedHashMap<>();

    SizeAdvice(SizeChart chart, Measures measures, Phrases phrases) {
        this.chart = chart;
        this.measures = measures;
        this.phrases = phrases;
        for (Measure measure : Measure.values()) {
            for (int i = 1; i < chart.columns().size(); i++) {
                if (measure.column.matcher(chart.columns().get(i)).find()) {
                    columns.putIfAbsent(measure, i);
                }
            }
        }
    }

    /** The size that is advised, as the chart writes it; empty when none is. */
    Optional<String> size() {
        Set<Integer> rows = fitting();
        return rows.isEmpty() || outside().isPresent() ? Optional.empty() : Optional.of(size(last(rows)));
    }

    /** What to take; or, where that cannot be told, what to tell us. */
    List<String> say() {
        var said = new ArrayList<String>();
        Optional<Measure> outside = outside();
        Set<Integer> rows = fitting();
        if (outside.isPresent()) {
            said.add(phrases.say("size-outside", "measures", measured(), "column", name(outside.get()), "low",
                    plain(low(outside.get())), "high", plain(high(outside.get()))));
        } else if (!rows.isEmpty()) {
            fits(rows, said);
        } else {
            ask(said);
        }
        return said;
    }

    private void fits(Set<Integer> rows, List<String> said) {
        said.add(phrases.say("size-fits", "measures", measured(), "size", size(last(rows))));
        if (!agree()) {
            said.add(phrases.say("size-between"));
        } else if (rows.size() > 1) {
            said.add(phrases.say("size-border", "sizes", phrases.list(rows.stream().map(this::size).toList())));
        }
        if (measures.unclear() && columns.containsKey(Measure.WEIGHT)) {
            said.add(phrases.say("size-unit"));
        }
        if (measures.usual() != null && !measures.usual().equalsIgnoreCase(size(last(rows)))) {
            said.add(phrases.say("size-not-usual", "usual", measures.usual()));
        }
    }

    private void ask(List<String> said) {
        usual(said);
        if (measures.unclear() && columns.containsKey(Measure.WEIGHT)) {
            said.add(phrases.say("size-unit"));
        } else if (measures.aged()) {
            said.add(phrases.say("size-no-age"));
        }
        String sizes = phrases.list(chart.rows().stream().map(row -> row.get(0)).toList());
        if (columns.isEmpty()) {
            said.add(phrases.say("size-garment", "columns",
                    phrases.list(chart.columns().stream().skip(1).toList()), "sizes", sizes));
        } else {
            said.add(phrases.say("size-ask", "what", phrases.list(columns.keySet().stream().map(this::name).toList()), "sizes",
                    sizes));
        }
    }

    /** What the chart says of the size somebody usually wears: another maker's L may be another L. */
    private void usual(List<String> said) {
        if (measures.usual() == null) {
            return;
        }
        Optional<List<String>> row = chart.rows().stream().filter(r -> r.get(0).equalsIgnoreCase(measures.usual())).findFirst();
        said.add(row.map(r -> phrases.say("size-usual", "usual", r.get(0), "row", columns.isEmpty() ? cells(r) : ofColumns(r)))
                .orElseGet(() -> phrases.say("size-usual-none", "usual", measures.usual())));
    }

    private String ofColumns(List<String> row) {
        return phrases.list(columns.entrySet().stream()
                .map(e -> name(e.getKey()) + " " + row.get(e.getValue()) + unit(e.getKey(), row.get(e.getValue()))).toList());
    }

    private String cells(List<String> row) {
        var cells = new ArrayList<String>();
        for (int i = 1; i < row.size(); i++) {
            cells.add(chart.columns().get(i) + " " + row.get(i));
        }
        return phrases.list(cells);
    }

    private String unit(Measure measure, String cell) {
        boolean named = cell.chars().anyMatch(Character::isLetter);
        return named || measure == Measure.WEIGHT ? "" : " cm";
    }

    /** A foot is no wider than its shoe: of single figures the next above fits, of ranges the one it falls into. */
    private Set<Integer> rows(Measure measure) {
        Integer column = columns.get(measure);
        Double told = measures.told().get(measure);
        var rows = new TreeSet<Integer>();
        if (column == null || told == null) {
            return rows;
        }
        for (int i = 0; i < chart.rows().size(); i++) {
            Optional<Span> span = span(i, column);
            if (span.isPresent() && told <= span.get().high
                    && (told >= span.get().low || isNext(i, column, told))) {
                rows.add(i);
            }
        }
        return rows;
    }

    /** Whether a figure lies in the gap before this row. */
    private boolean isNext(int row, int column, double told) {
        return row > 0 && told < span(row, column).orElseThrow().low
                && span(row - 1, column).filter(before -> told > before.high).isPresent();
    }

    /** The rows that all measures point to, or each of those they point to one by one. */
    private Set<Integer> fitting() {
        Set<Integer> common = null;
        Set<Integer> any = new TreeSet<>();
        for (Measure measure : columns.keySet()) {
            Set<Integer> rows = rows(measure);
            if (!rows.isEmpty()) {
                any.addAll(rows);
                common = common == null
                        ? rows
                        : rows.stream().filter(common::contains).collect(Collectors.toCollection(TreeSet::new));
            }
        }
        return common == null || common.isEmpty() ? any : common;
    }

    private boolean agree() {
        List<Set<Integer>> told = columns.keySet().stream().map(this::rows).filter(rows -> !rows.isEmpty()).toList();
        return told.stream().skip(1).allMatch(rows -> rows.stream().anyMatch(told.get(0)::contains));
    }

    private Optional<Measure> outside() {
        return columns.keySet().stream().filter(measures.told()::containsKey).filter(m -> rows(m).isEmpty()).findFirst();
    }

    private double low(Measure measure) {
        return spans(measure).stream().mapToDouble(Span::low).min().orElse(0);
    }

    private double high(Measure measure) {
        return spans(measure).stream().mapToDouble(Span::high).max().orElse(0);
    }

    private List<Span> spans(Measure measure) {
        var spans = new ArrayList<Span>();
        for (int i = 0; i < chart.rows().size(); i++) {
            span(i, columns.get(measure)).ifPresent(spans::add);
        }
        return spans;
    }

    private Optional<Span> span(int row, int column) {
        Matcher range = RANGE.matcher(chart.rows().get(row).get(column));
        if (!range.find()) {
            return Optional.empty();
        }
        double low = Double.parseDouble(range.group(1));
        return Optional.of(new Span(low, range.group(2) == null ? low : Double.parseDouble(range.group(2))));
    }

    private String size(int row) {
        return chart.rows().get(row).get(0);
    }

    private static int last(Set<Integer> rows) {
        return rows.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    private String measured() {
        return phrases.list(measures.told().entrySet().stream().filter(e -> columns.containsKey(e.getKey()))
                .map(e -> phrases.say(key(e.getKey()), "value", plain(e.getValue()))).toList());
    }

    private String name(Measure measure) {
        return phrases.say(key(measure) + "-name");
    }

    private static String key(Measure measure) {
        return measure.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
