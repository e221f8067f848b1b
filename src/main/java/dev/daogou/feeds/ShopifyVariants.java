package dev.daogou.feeds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import dev.daogou.catalog.Variant;
import dev.daogou.feeds.ShopifyColumns.Row;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Money;

/** The variants among the rows of a handle. */
final class ShopifyVariants {

    /** How Shopify writes that a product has no variants. */
    private static final String SINGLE = "Default Title";
    private static final int OPTIONS = 3;
    private static final int LONGEST_SKU = 200;

    private ShopifyVariants() {}

    /** @return the rows that sell something; others only show an image */
    static List<Row> rows(List<Row> rows) {
        List<Row> sold = rows.stream().filter(row -> row.get("option1 value") != null || row.get("variant sku") != null
                || row.get("variant price") != null).toList();
        if (sold.isEmpty()) {
            throw rows.get(0).fault("variant price", "is missing: give the product a row with a price");
        }
        for (Row row : sold.subList(1, sold.size())) {
            if (!hasOptions(row) || !hasOptions(sold.get(0))) {
                throw row.fault("handle", "'" + row.get("handle")
                        + "' stands already in line " + sold.get(0).line() + ": give each variant its options, or the product "
                        + "a handle of its own");
            }
        }
        return sold;
    }

    static boolean isSingle(List<Row> sold) {
        return !hasOptions(sold.get(0));
    }

    private static boolean hasOptions(Row row) {
        String value = row.get("option1 value");
        return value != null && !value.equalsIgnoreCase(SINGLE);
    }

    /** @param product finds a cell of a column in any row of the product: names of options stand in one row for all */
    static List<Variant> of(List<Row> sold, UnaryOperator<String> product, String currency) {
        Map<Integer, String> names = new LinkedHashMap<>();
        for (int i = 1; i <= OPTIONS; i++) {
            String name = product.apply("option" + i + " name");
            names.put(i, name == null ? "option " + i : name);
        }
        return sold.stream().map(row -> variant(row, names, currency)).toList();
    }

    private static Variant variant(Row row, Map<Integer, String> names, String currency) {
        Map<String, String> options = new LinkedHashMap<>();
        names.forEach((i, name) -> {
            if (row.get("option" + i + " value") != null) {
                options.put(name, row.get("option" + i + " value"));
            }
        });
        Money price = price(row, "variant price", currency);
        if (price == null) {
            throw row.fault("variant price", "is missing: write it as 199.00");
        }
        Money before = price(row, "variant compare at price", currency);
        boolean sale = before != null && before.currency().equals(price.currency()) && before.compareTo(price) > 0;
        String image = row.get("variant image");
        return new Variant(sku(row), options, sale ? before : price, sale ? price : null, null, null,
                ShopifyState.availability(row), ShopifyState.quantity(row), null, image == null ? List.of() : List.of(image));
    }

    private static Money price(Row row, String column, String currency) {
        String cell = row.get(column);
        if (cell == null) {
            return null;
        }
        try {
            return WrittenPrice.read(cell, currency);
        } catch (IllegalArgumentException e) {
            throw row.fault(column, e.getMessage());
        }
    }

    /** Many shops give no SKUs; then handle and options name a variant, or their hash where they are long. */
    private static String sku(Row row) {
        if (row.get("variant sku") != null) {
            return row.get("variant sku");
        }
        List<String> parts = new ArrayList<>(List.of(row.get("handle")));
        IntStream.rangeClosed(1, OPTIONS).mapToObj(i -> row.get("option" + i + " value")).filter(v -> v != null)
                .forEach(parts::add);
        String sku = String.join("-", parts);
        return sku.length() <= LONGEST_SKU ? sku : Ids.sha256(sku).substring(0, 20);
    }
}
