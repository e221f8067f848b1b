package dev.daogou.feeds;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.daogou.catalog.Media;
import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.Variant;
import dev.daogou.feeds.ShopifyColumns.Row;
import dev.daogou.shared.Lang;

/** One product of a Shopify CSV: all rows of a handle. Shopify fills in the first; edited files may fill in others. */
final class ShopifyProduct {

    private final List<Row> rows;

    private ShopifyProduct(List<Row> rows) {
        this.rows = rows;
    }

    /** @throws CellFault naming the line and the column that cannot be read */
    static ProductDoc of(List<Row> rows, String currency) {
        return new ShopifyProduct(rows).doc(currency);
    }

    private ProductDoc doc(String currency) {
        String title = HtmlText.inOneLine(first("title"));
        if (title == null) {
            throw rows.get(0).fault("title", "is missing in every row of this handle");
        }
        String body = HtmlText.of(first("body (html)"));
        String description = body != null && !body.isEmpty() ? body : first("seo description");
        List<Row> sold = ShopifyVariants.rows(rows);
        Lang lang = Lang.ofText(title + Objects.toString(description, ""));
        boolean single = ShopifyVariants.isSingle(sold);
        List<Variant> variants = ShopifyVariants.of(sold, first -> first(first), currency);
        Variant only = variants.get(0);
        return new ProductDoc(rows.get(0).get("handle"), title, description, first("vendor"), category(), null, images(),
                media(), lang, single ? only.price() : null, single ? only.salePrice() : null, null, null,
                single ? only.availability() : null, single ? only.quantity() : null, null,
                new ShopifyAttributes(rows, sold, lang).read(), null, single ? List.of() : variants, Map.of());
    }

    private String category() {
        String category = first("product category");
        return category != null ? category : first("type");
    }

    private String first(String column) {
        return rows.stream().map(row -> row.get(column)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private Stream<Row> pictured() {
        return rows.stream().filter(row -> row.get("image src") != null).sorted(Comparator.comparing(ShopifyProduct::position));
    }

    private List<String> images() {
        return Stream.concat(pictured().map(row -> row.get("image src")),
                rows.stream().map(row -> row.get("variant image")).filter(Objects::nonNull)).distinct().toList();
    }

    /** What an image shows is known only where somebody described it. */
    private List<Media> media() {
        return pictured().filter(row -> row.get("image alt text") != null)
                .map(row -> new Media("image", row.get("image src"), row.get("image alt text"), null, "product", null))
                .distinct().toList();
    }

    /** Images without a place come last, as they stand. */
    private static int position(Row row) {
        String cell = row.get("image position");
        return cell != null && cell.matches("\\d{1,6}") ? Integer.parseInt(cell) : Integer.MAX_VALUE;
    }
}
