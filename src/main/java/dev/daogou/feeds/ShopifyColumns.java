package dev.daogou.feeds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The header of a Shopify product CSV, with the names that were usual before 2024 and with the new ones, and its rows. */
final class ShopifyColumns {

    /** The new name → the old one, by which we read. */
    private static final Map<String, String> RENAMED = Map.ofEntries(Map.entry("url handle", "handle"),
            Map.entry("description", "body (html)"), Map.entry("published on online store", "published"),
            Map.entry("sku", "variant sku"), Map.entry("barcode", "variant barcode"), Map.entry("price", "variant price"),
            Map.entry("compare at price", "variant compare at price"),
            Map.entry("inventory tracker", "variant inventory tracker"),
            Map.entry("inventory quantity", "variant inventory qty"),
            Map.entry("continue selling when out of stock", "variant inventory policy"),
            Map.entry("weight value (grams)", "variant grams"), Map.entry("weight unit for display", "variant weight unit"),
            Map.entry("product image url", "image src"), Map.entry("variant image url", "variant image"));

    /**
     * One row. Empty cells are absent.
     *
     * @param line in which it begins, from 1
     */
    record Row(int line, Map<String, String> cells, ShopifyColumns columns) {

        String get(String column) {
            return cells.get(column);
        }

        /** @return the fault, which names the column as the feed does */
        CellFault fault(String column, String message) {
            return new CellFault(line, columns.headings.getOrDefault(column, column), message);
        }

        /** In characters. */
        int size() {
            return cells.values().stream().mapToInt(String::length).sum();
        }
    }

    private final List<String> names = new ArrayList<>();
    private final Map<String, String> headings = new LinkedHashMap<>();

    private ShopifyColumns(List<String> header) {
        for (String heading : header) {
            String name = name(heading);
            // Of a column that stands twice, the first one counts.
            names.add(headings.putIfAbsent(name, heading.strip()) == null ? name : null);
        }
    }

    /** @return what parts the cells, or 0 when the line is no header: spreadsheets of some countries write semicolons */
    static char delimiter(String line) {
        for (char delimiter : new char[]{ ',', ';', '\t' }) {
            List<String> names = Cells.ofLine(line, delimiter).stream().map(ShopifyColumns::name).toList();
            if (names.containsAll(List.of("handle", "title", "variant price"))) {
                return delimiter;
            }
        }
        return 0;
    }

    static ShopifyColumns of(List<String> header) {
        return new ShopifyColumns(header);
    }

    /** @return the row, or {@code null} when it has more cells than there are columns */
    Row row(int line, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                if (i >= names.size()) {
                    return null;
                }
                if (names.get(i) != null) {
                    row.put(names.get(i), cell);
                }
            }
        }
        return new Row(line, row, this);
    }

    /** @return heading by column, in the feed's order */
    Map<String, String> headings() {
        return headings;
    }

    private static String name(String heading) {
        String name = heading.strip().toLowerCase(Locale.ROOT);
        String plain = name.contains("metafields.") ? name : name.replaceAll("[ _-]+", " ");
        return RENAMED.getOrDefault(plain, plain);
    }
}
