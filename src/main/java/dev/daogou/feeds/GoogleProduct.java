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
        String common = SharedTitle.of(rows.stream().map(row -> Objects.toString(row.get("title"), "")).toList());
        return common.length() * 2 >= title.length() ? common : title;
    }

    private List<String> images() {
        return rows.stream().flatMap(GoogleProduct::images).distinct().toList();
    }

    private static Stream<String> images(Row row) {
        return Stream.concat(Stream.ofNullable(row.get("image_link")),
                row.all("additional_image_link").stream()
                        .flatMap(more -> Arrays.stream(more.split(",(?=\\s*(?:https?:|/|$))"))))
                .map(String::strip).filter(link -> !link.isBlank());
    }

    private Map<String, AttributeValue> attributes() {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        AttributeName.all().forEach(column -> {
            List<String> values = rows.stream().flatMap(r -> r.all(column).stream())
                    .flatMap(cell -> column.equals("product_highlight") ? listed(cell) : Stream.of(cell)).distinct().toList();
            boolean tellsVariantsApart = List.of("gtin", "mpn").contains(column) && values.size() > 1;
            if (!values.isEmpty() && !tellsVariantsApart) {
                attributes.put(AttributeName.of(column, lang), new AttributeValue(values));
            }
        });
        String details = lead.get("product_detail");
        if (details != null) {
            // A comma may also stand in a value.
            Arrays.stream(details.split(",(?=[^,:]*:[^,:]*:)")).map(d -> d.split(":", 3)).filter(d -> d.length == 3)
                    .forEach(d -> attributes.putIfAbsent(d[1].strip(), AttributeValue.of(d[2].strip())));
        }
        lead.details().forEach((name, value) -> attributes.putIfAbsent(name, AttributeValue.of(value)));
        return attributes;
    }

    /** In a table, several highlights stand in quotes between commas. */
    private static Stream<String> listed(String cell) {
        return cell.contains("\",\"") || cell.contains("\", \"")
                ? Arrays.stream(cell.replaceAll("^\"|\"$", "").split("\"\\s*,\\s*\""))
                : Stream.of(cell);
    }

    private List<Variant> variants() {
        List<String> telling = OPTIONS.stream().filter(column -> List.of("color", "size").contains(column)
                || rows.stream().map(r -> r.get(column)).distinct().count() > 1).toList();
        List<Variant> variants = new ArrayList<>();
        for (Row row : rows) {
            Map<String, String> options = new LinkedHashMap<>();
            telling.stream().filter(column -> row.get(column) != null)
                    .forEach(column -> options.put(AttributeName.of(column, lang), row.get(column)));
            Money sale = GoogleCells.price(row, "sale_price", currency);
            Instant[] dates = sale == null ? new Instant[2] : GoogleCells.saleDates(row);
            variants.add(new Variant(row.get("id"), options, GoogleCells.price(row, "price", currency), sale, dates[0],
                    dates[1], GoogleCells.availability(row), quantity(row), null, images(row).toList()));
        }
        return variants;
    }

    private static Integer quantity(Row row) {
        return GoogleCells.number(row, "quantity", "sell_on_google_quantity");
    }
}
