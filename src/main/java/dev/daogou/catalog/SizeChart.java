package dev.daogou.catalog;

import java.util.List;

/** A table of measures; every row has as many cells as there are columns, the first being the size. */
public record SizeChart(String unit, List<String> columns, List<List<String>> rows) {

    public SizeChart {
        columns = Lists.given(columns);
        rows = Lists.given(rows).stream().map(Lists::given).toList();
    }
}
