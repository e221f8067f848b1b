package dev.daogou.feeds;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of a Shopify product CSV, by the names that were usual before 2024 and by the new ones, and its rows. */
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

    static final TableFormat TABLE = new TableFormat(ShopifyColumns::name, List.of("handle", "title", "variant price"));

    /**
     * One row. Empty cells are absent.
     *
     * @param line in which it begins, from 1
     * @param headings of all columns, as the feed writes them and in its order
     */
    record Row(int line, Map<String, String> cells, Map<String, String> headings) {

        String get(String column) {
            return cells.get(column);
        }

        /** @return the fault, which names the column as the feed does */
        CellFault fault(String column, String message) {
            return new CellFault(line, headings.getOrDefault(column, column), message);
        }

        /** In characters. */
        int size() {
            return cells.values().stream().mapToInt(String::length).sum();
        }
    }

    private ShopifyColumns() {}

    private static String name(String heading) {
        String name = heading.strip().toLowerCase(Locale.ROOT);
        String plain = name.contains("metafields.") ? name : name.replaceAll("[ _-]+", " ");
        return RENAMED.getOrDefault(plain, plain);
    }
}
