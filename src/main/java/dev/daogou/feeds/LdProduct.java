package dev.daogou.feeds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.daogou.catalog.AttributeValue;
import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.Variant;
import dev.daogou.shared.Lang;

/** A schema.org Product, or a ProductGroup with its variants, as ours. */
final class LdProduct {

    /** schema.org's word → Google's, by which shops' names for it are known. */
    private static final Map<String, String> ATTRIBUTES = new LinkedHashMap<>();

    static {
        for (String same : List.of("color", "size", "material", "pattern", "gtin", "mpn", "model")) {
            ATTRIBUTES.put(same, same);
        }
        for (String gtin : List.of("gtin13", "gtin14", "gtin12", "gtin8")) {
            ATTRIBUTES.put(gtin, "gtin");
        }
        ATTRIBUTES.put("itemCondition", "condition");
        ATTRIBUTES.put("weight", "product_weight");
        ATTRIBUTES.put("depth", "product_length");
        ATTRIBUTES.put("width", "product_width");
        ATTRIBUTES.put("height", "product_height");
    }

    private final JsonNode node;
    private final int line;
    private final String currency;
    private final Lang lang;

    private LdProduct(JsonNode node, int line, String currency) {
        this.node = node;
        this.line = line;
        this.currency = currency;
        this.lang = Lang.ofText(Objects.toString(LdValue.text(node, "name"), "")
                + Objects.toString(LdValue.text(node, "description"), ""));
    }

    /** What stays the same from feed to feed, or {@code null}. */
    static String id(JsonNode node) {
        return LdValue.text(node, "productGroupID", "productID", "sku", "@id", "url");
    }

    /** @throws CellFault naming the field that cannot be read */
    static ProductDoc of(JsonNode node, int line, String currency) {
        return new LdProduct(node, line, currency).doc();
    }

    private ProductDoc doc() {
        LdOptions options = LdOptions.of(node, lang);
        List<Variant> variants = variants(options);
        // Groups often carry a summary of what their variants cost, which no longer matters.
        boolean said = !variants.isEmpty()
                && variants.stream().allMatch(variant -> variant.price() != null && variant.availability() != null);
        LdOffers offers = new LdOffers(said ? MissingNode.getInstance() : node, line, currency);
        LdOffer offer = offers.one();
        if (LdValue.isA(node, "ProductGroup") && variants.isEmpty() && offer.price() == null) {
            throw new CellFault(line, "hasVariant", "is missing: write the variants of a ProductGroup into it");
        }
        boolean ofOffers = variants.isEmpty() && offers.areVariants();
        return new ProductDoc(id(node), HtmlText.inOneLine(LdValue.text(node, "name")),
                HtmlText.of(LdValue.text(node, "description")),
                LdValue.text(node, "brand", "manufacturer"), LdValue.text(node, "category"), link(), images(node), List.of(),
                lang, offer.price(), ofOffers ? null : offer.salePrice(), null, ofOffers ? null : offer.saleTo(),
                offer.availability(), ofOffers ? null : offer.quantity(), null, attributes(), null,
                ofOffers ? offers.variants(options) : variants, Map.of());
    }

    private List<Variant> variants(LdOptions options) {
        List<Variant> variants = new ArrayList<>();
        for (JsonNode variant : LdValue.all(node.path("hasVariant"))) {
            if (!variant.isObject() || !variant.has("sku") && !variant.has("offers") && !variant.has("name")) {
                throw new CellFault(line, "hasVariant", "only refers to a variant: write the variant in its place");
            }
            LdOffer offer = new LdOffers(variant, line, currency).one();
            String sku = LdValue.text(variant, "sku", "productID", "mpn", "gtin", "gtin13", "@id", "url");
            variants.add(LdOffers.variant(sku, options.of(variant), offer, images(variant)));
        }
        return variants;
    }

    private String link() {
        String url = LdValue.address(node.path("url"));
        return url != null
                ? url
                : LdValue.all(node.path("offers")).stream().map(o -> LdValue.address(o.path("url")))
                        .filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static List<String> images(JsonNode node) {
        return LdValue.all(node.path("image")).stream().map(LdValue::address).filter(Objects::nonNull).distinct().toList();
    }

    private Map<String, AttributeValue> attributes() {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        ATTRIBUTES.forEach((field, column) -> put(attributes, AttributeName.of(column, lang), LdValue.texts(node.path(field))
                .stream().map(text -> field.equals("itemCondition") ? condition(text) : text).toList()));
        LdValue.all(node.path("offers")).forEach(offer -> put(attributes, AttributeName.of("condition", lang),
                LdValue.texts(offer.path("itemCondition")).stream().map(LdProduct::condition).toList()));
        for (JsonNode property : LdValue.all(node.path("additionalProperty"))) {
            String name = LdValue.text(property, "name", "propertyID");
            if (property.isObject() && name != null && !name.equals(LdValue.text(property))) {
                put(attributes, name, values(property));
            }
        }
        return attributes;
    }

    /** A list of values shares its unit. */
    private static List<String> values(JsonNode property) {
        if (!property.path("value").isArray()) {
            return LdValue.texts(property);
        }
        return LdValue.all(property.path("value")).stream().map(value -> {
            var one = property.<ObjectNode>deepCopy();
            return LdValue.text(one.set("value", value));
        }).filter(Objects::nonNull).distinct().toList();
    }

    private static void put(Map<String, AttributeValue> attributes, String name, List<String> values) {
        if (!values.isEmpty()) {
            attributes.putIfAbsent(name, new AttributeValue(values));
        }
    }

    /** {@code https://schema.org/NewCondition} as Google's feeds say it. */
    private static String condition(String written) {
        return LdValue.word(written).replaceFirst("Condition$", "").toLowerCase(Locale.ROOT);
    }
}
