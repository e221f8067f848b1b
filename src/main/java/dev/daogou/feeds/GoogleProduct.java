package dev.daogou.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.daogou.catalog.AttributeValue;
import dev.daogou.catalog.Availability;
import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.Variant;
import dev.daogou.feeds.GoogleColumns.Row;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Money;

/** One product of a Google feed: a row, or all rows that share an {@code item_group_id}. */
final class GoogleProduct {

    private static final List<String> OPTIONS = List.of("color", "size", "material", "pattern");
    /** Google's column → how a Chinese shop calls the attribute; English shops read the column's own name. */
    private static final Map<String, String> ATTRIBUTES = new LinkedHashMap<>();

    static {
        ATTRIBUTES.put("color", "颜色");
        ATTRIBUTES.put("size", "尺码");
        ATTRIBUTES.put("material", "材质");
        ATTRIBUTES.put("pattern", "图案");
        ATTRIBUTES.put("gender", "适用性别");
        ATTRIBUTES.put("age_group", "适用年龄");
        ATTRIBUTES.put("condition", "成色");
        ATTRIBUTES.put("gtin", "条形码");
        ATTRIBUTES.put("mpn", "型号");
        ATTRIBUTES.put("product_weight", "重量");
        ATTRIBUTES.put("product_length", "长");
        ATTRIBUTES.put("product_width", "宽");
        ATTRIBUTES.put("product_height", "高");
        ATTRIBUTES.put("shipping_weight", "运输重量");
        ATTRIBUTES.put("unit_pricing_measure", "净含量");
        ATTRIBUTES.put("unit_pricing_base_measure", "单价计量单位");
        ATTRIBUTES.put("energy_efficiency_class", "能效等级");
        ATTRIBUTES.put("product_highlight", "亮点");
    }

    private final List<Row> rows;
    private final String currency;
    private final Row lead;
    private final Lang lang;

    private GoogleProduct(List<Row> rows, String currency) {
        this.rows = rows;
        this.currency = currency;
        this.lead = rows.get(0);
        this.lang = Lang.ofText(Objects.toString(lead.get("title"), "") + Objects.toString(lead.get("description"), ""));
    }

    /** @throws CellFault naming the column that cannot be read */
    static ProductDoc of(List<Row> rows, String currency) {
        return new GoogleProduct(rows, currency).doc();
    }

    private ProductDoc doc() {
        String group = lead.get("item_group_id");
        boolean varied = group != null;
        Money price = GoogleCells.price(lead, "price", currency);
        Money sale = varied ? null : GoogleCells.price(lead, "sale_price", currency);
        Instant[] dates = varied || sale == null ? new Instant[2] : GoogleCells.saleDates(lead);
        Availability availability = GoogleCells.availability(lead);
        return new ProductDoc(varied ? group : lead.get("id"), HtmlText.inOneLine(title()),
                HtmlText.of(lead.get("description")), lead.get("brand"),
                lead.first("product_type", "google_product_category"), lead.get("link"), images(), List.of(), lang, price, sale,
                dates[0], dates[1], availability, varied ? null : quantity(lead),
                GoogleCells.number(lead, "max_handling_time"), attributes(), null, varied ? variants() : List.of(), Map.of());
    }

    /** Feeds often end each variant's title with its colour: what they share is the product's. */
    private String title() {
        String title = lead.get("title");
        if (rows.size() == 1 || title == null) {
            return title;
        }
        int shared = title.length();
        for (Row row : rows) {
            String other = Objects.toString(row.get("title"), "");
            int same = 0;
            while (same < Math.min(shared, other.length()) && other.charAt(same) == title.charAt(same)) {
                same++;
            }
            shared = same;
        }
        String common = title.substring(0, shared).replaceAll("[\\s\\p{Punct}\\-–—·(（]+$", "");
        return common.length() * 2 >= title.length() ? common : title;
    }

    private List<String> images() {
        return rows.stream().flatMap(GoogleProduct::images).distinct().toList();
    }

    private static Stream<String> images(Row row) {
        return Stream.concat(Stream.ofNullable(row.get("image_link")),
                Stream.ofNullable(row.get("additional_image_link")).flatMap(more -> Arrays.stream(more.split("\\s*,\\s*"))))
                .filter(link -> !link.isBlank());
    }

    private Map<String, AttributeValue> attributes() {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        ATTRIBUTES.forEach((column, chinese) -> {
            List<String> values = rows.stream().map(r -> r.get(column)).filter(Objects::nonNull).distinct().toList();
            boolean tellsVariantsApart = List.of("gtin", "mpn").contains(column) && values.size() > 1;
            if (!values.isEmpty() && !tellsVariantsApart) {
                attributes.put(lang == Lang.ZH ? chinese : column.replace('_', ' '), new AttributeValue(values));
            }
        });
        String details = lead.get("product_detail");
        if (details != null) {
            Arrays.stream(details.split("\\s*,\\s*")).map(d -> d.split(":", 3)).filter(d -> d.length == 3)
                    .forEach(d -> attributes.putIfAbsent(d[1].strip(), AttributeValue.of(d[2].strip())));
        }
        return attributes;
    }

    private List<Variant> variants() {
        List<String> telling = OPTIONS.stream().filter(column -> List.of("color", "size").contains(column)
                || rows.stream().map(r -> r.get(column)).distinct().count() > 1).toList();
        List<Variant> variants = new ArrayList<>();
        for (Row row : rows) {
            Map<String, String> options = new LinkedHashMap<>();
            telling.stream().filter(column -> row.get(column) != null)
                    .forEach(column -> options.put(lang == Lang.ZH ? ATTRIBUTES.get(column) : column, row.get(column)));
            Money sale = GoogleCells.price(row, "sale_price", currency);
            Instant[] dates = sale == null ? new Instant[2] : GoogleCells.saleDates(row);
            variants.add(new Variant(row.get("id"), options, GoogleCells.price(row, "price", currency), sale, dates[0],
                    dates[1], GoogleCells.availability(row), quantity(row), images(row).toList()));
        }
        return variants;
    }

    private static Integer quantity(Row row) {
        return GoogleCells.number(row, "quantity", "sell_on_google_quantity");
    }
}
