package dev.daogou.feeds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import dev.daogou.catalog.AttributeValue;
import dev.daogou.feeds.ShopifyColumns.Row;
import dev.daogou.shared.Lang;

/** What a Shopify CSV says of a product besides its texts and offers, with units where it has them. */
final class ShopifyAttributes {

    private static final Map<String, String> GRAMS_IN = Map.of("kg", "1000", "g", "1", "lb", "453.59237", "oz",
            "28.349523125");

    private final List<Row> rows;
    private final List<Row> sold;
    private final Lang lang;
    private final Map<String, AttributeValue> attributes = new LinkedHashMap<>();

    ShopifyAttributes(List<Row> rows, List<Row> sold, Lang lang) {
        this.rows = rows;
        this.sold = sold;
        this.lang = lang;
    }

    Map<String, AttributeValue> read() {
        rows.get(0).headings().forEach((column, heading) -> {
            if (column.contains("(product.metafields.")) {
                put(heading.substring(0, heading.indexOf('(')).strip(), Metafield.values(column, all(column)));
            }
        });
        if (!all("product category").isEmpty()) {
            put("类型", "type", all("type"));
        }
        put("标签", "tags", all("tags").stream().flatMap(tags -> Arrays.stream(tags.split("\\s*,\\s*"))).toList());
        put("适用性别", "gender", all("google shopping / gender"));
        put("适用年龄", "age group", all("google shopping / age group"));
        put("成色", "condition", all("google shopping / condition"));
        if (sold.size() == 1) {
            put("货号", "sku", all("variant sku"));
            // The apostrophe keeps spreadsheets from making a number of it.
            put("条形码", "gtin", all("variant barcode").stream().map(code -> code.replaceFirst("^'", "")).toList());
        }
        put("重量", "weight", sold.stream().map(ShopifyAttributes::weight).filter(Objects::nonNull).toList());
        put("净含量", "unit pricing measure", sold.stream().map(ShopifyAttributes::measure).filter(Objects::nonNull).toList());
        return attributes;
    }

    private List<String> all(String column) {
        return rows.stream().map(row -> row.get(column)).filter(Objects::nonNull).distinct().toList();
    }

    private void put(String chinese, String english, List<String> values) {
        put(lang == Lang.ZH ? chinese : english, values);
    }

    private void put(String name, List<String> values) {
        List<String> said = values.stream().filter(v -> !v.isBlank()).distinct().toList();
        if (!said.isEmpty() && !name.isEmpty()) {
            attributes.putIfAbsent(name, new AttributeValue(said));
        }
    }

    /** Shopify keeps grams, and beside them the unit that shoppers see. */
    private static String weight(Row row) {
        String cell = row.get("variant grams");
        if (cell == null || !cell.matches("\\d{1,9}(\\.\\d{1,6})?") || new BigDecimal(cell).signum() == 0) {
            return null;
        }
        String unit = Objects.toString(row.get("variant weight unit"), "g").toLowerCase(Locale.ROOT);
        String shown = GRAMS_IN.containsKey(unit) ? unit : "g";
        BigDecimal weight = new BigDecimal(cell).divide(new BigDecimal(GRAMS_IN.get(shown)), 3, RoundingMode.HALF_UP);
        return plain(weight) + " " + shown;
    }

    private static String measure(Row row) {
        String total = row.get("unit price total measure");
        String unit = row.get("unit price total measure unit");
        return total == null || unit == null ? null : total + " " + unit;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
