package dev.daogou.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.daogou.shared.Faults;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Money;
import dev.daogou.shared.Problem;

/** What a product must be before it is shown to anybody. */
public final class ProductRules {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_DESCRIPTION = 20_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_VALUE = 4_000;
    private static final int MOST_ATTRIBUTES = 300;
    private static final int MOST_VARIANTS = 2_000;
    private static final int MOST_MEDIA = 200;

    private final ProductDoc product;
    private final Faults faults = new Faults();

    private ProductRules(ProductDoc product) {
        this.product = product;
    }

    /** @return what is wrong, field by field, with the remedy; empty when nothing is */
    public static List<Problem.Fault> check(ProductDoc product) {
        ProductRules rules = new ProductRules(product);
        rules.texts();
        rules.offers();
        return rules.faults.found();
    }

    private void texts() {
        faults.id("id", product.id());
        faults.required("title", product.title(), LONGEST_TITLE);
        faults.optional("description", product.description(), LONGEST_DESCRIPTION);
        faults.optional("brand", product.brand(), LONGEST_NAME);
        faults.optional("category", product.category(), LONGEST_TITLE);
        faults.link("link", product.link());
        links("imageLinks", product.imageLinks());
        attributes("attributes", product.attributes());
        sizeChart();
        faults.size("media", product.media().size(), MOST_MEDIA);
        for (int i = 0; i < product.media().size(); i++) {
            Media media = product.media().get(i);
            faults.link("media[" + i + "].url", media.url());
            faults.optional("media[" + i + "].alt", media.alt(), LONGEST_TITLE);
            faults.optional("media[" + i + "].altEn", media.altEn(), LONGEST_TITLE);
            faults.optional("media[" + i + "].type", media.type(), LONGEST_NAME);
            faults.optional("media[" + i + "].shows", media.shows(), LONGEST_NAME);
            faults.optional("media[" + i + "].sku", media.sku(), LONGEST_NAME);
        }
        product.translations().forEach(this::translation);
    }

    private void links(String field, List<String> links) {
        faults.size(field, links.size(), MOST_MEDIA);
        for (int i = 0; i < links.size(); i++) {
            faults.link(field + "[" + i + "]", links.get(i));
        }
    }

    private void translation(String code, Translation translation) {
        String field = "translations." + code;
        faults.unless(code.equals(Lang.ZH.code()) || code.equals(Lang.EN.code()), field, "must be zh or en");
        faults.optional(field + ".title", translation.title(), LONGEST_TITLE);
        faults.optional(field + ".description", translation.description(), LONGEST_DESCRIPTION);
        faults.optional(field + ".category", translation.category(), LONGEST_TITLE);
        attributes(field + ".attributes", translation.attributes());
        words(field + ".options", translation.options());
    }

    private void attributes(String field, Map<String, AttributeValue> attributes) {
        faults.size(field, attributes.size(), MOST_ATTRIBUTES);
        attributes.forEach((name, value) -> {
            faults.required(field, name, LONGEST_NAME);
            faults.optional(field + "." + name, String.join("\n", value.values()), LONGEST_VALUE);
        });
    }

    private void words(String field, Map<String, String> words) {
        faults.size(field, words.size(), MOST_ATTRIBUTES);
        words.forEach((name, value) -> {
            faults.required(field, name, LONGEST_NAME);
            faults.optional(field + "." + name, value, LONGEST_NAME);
        });
    }

    private void sizeChart() {
        SizeChart chart = product.sizeChart();
        if (chart == null) {
            return;
        }
        faults.unless(!chart.columns().isEmpty(), "sizeChart.columns", "is missing");
        faults.optional("sizeChart.columns", String.join(" ", chart.columns()), LONGEST_VALUE);
        faults.optional("sizeChart.unit", chart.unit(), LONGEST_NAME);
        faults.size("sizeChart.rows", chart.rows().size(), MOST_MEDIA);
        for (int i = 0; i < chart.rows().size(); i++) {
            faults.unless(chart.rows().get(i).size() == chart.columns().size(), "sizeChart.rows[" + i + "]",
                    "has " + chart.rows().get(i).size() + " cells for " + chart.columns().size() + " columns");
            faults.optional("sizeChart.rows[" + i + "]", String.join(" ", chart.rows().get(i)), LONGEST_VALUE);
        }
    }

    private void offers() {
        faults.size("variants", product.variants().size(), MOST_VARIANTS);
        Set<String> skus = new HashSet<>();
        Set<String> currencies = new HashSet<>();
        for (int i = 0; i < product.variants().size(); i++) {
            Variant variant = product.variants().get(i);
            String field = "variants[" + i + "].";
            faults.id(field + "sku", variant.sku());
            stock(field, null, variant.shipsInDays());
            faults.unless(variant.sku() == null || skus.add(variant.sku()), field + "sku",
                    "'" + variant.sku() + "' stands twice in this product: give each variant its own");
            words(field + "options", variant.options());
            links(field + "imageLinks", variant.imageLinks());
        }
        List<OfferRow> offers = OfferRow.of(product);
        for (int i = 0; i < offers.size(); i++) {
            offer(product.variants().isEmpty() ? "" : "variants[" + i + "].", offers.get(i), currencies);
        }
        faults.unless(currencies.size() <= 1, "price", "is in " + currencies + ": one product is sold in one currency");
        // Without variants the one offer has told of its quantity.
        stock("", product.variants().isEmpty() ? null : product.quantity(), product.shipsInDays());
    }

    private void offer(String field, OfferRow offer, Set<String> currencies) {
        faults.unless(offer.price() != null, field + "price",
                "is missing: write an amount and a currency, 199.00 CNY, here or at the product");
        faults.unless(offer.availability() != null, field + "availability",
                "is missing: write in_stock, out_of_stock, preorder or backorder here or at the product");
        Money sale = offer.salePrice();
        if (offer.price() != null) {
            currencies.add(offer.price().currency());
            if (sale != null) {
                currencies.add(sale.currency());
                faults.unless(sale.amount().compareTo(offer.price().amount()) < 0, field + "salePrice",
                        "must be below the price " + offer.price().display() + ": leave it out when there is no sale");
            }
        }
        faults.unless(offer.saleFrom() == null || offer.saleTo() == null || offer.saleFrom().isBefore(offer.saleTo()),
                field + "salePriceTo", "must be after salePriceFrom");
        stock(field, offer.quantity(), null);
    }

    private void stock(String field, Integer quantity, Integer shipsInDays) {
        faults.unless(quantity == null || quantity >= 0, field + "quantity", "cannot be negative");
        faults.unless(shipsInDays == null || shipsInDays >= 0 && shipsInDays <= 3_650, field + "shipsInDays",
                "must be 0 to 3650 days");
    }
}
