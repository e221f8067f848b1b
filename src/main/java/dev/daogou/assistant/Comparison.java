package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.daogou.catalog.ProductView;

/** Two to four products side by side: price and stock, then what their data sheets share, differences only. */
final class Comparison {

    private static final int MOST_LINES = 7;

    private final List<ProductView> products;
    private final Phrases phrases;
    private final Sources sources;

    Comparison(List<ProductView> products, Phrases phrases, Sources sources) {
        this.products = products;
        this.phrases = phrases;
        this.sources = sources;
    }

    /** @param asked when attributes are among it, only those */
    String say(List<Asked> asked) {
        var lines = new ArrayList<String>();
        lines.add(line(phrases.say("price-name"), products.stream().map(this::price).toList()));
        attributes(asked).forEach((name, values) -> {
            if (values.stream().distinct().count() > 1 && lines.size() < MOST_LINES) {
                lines.add(line(name, values));
            }
        });
        String names = products.stream().map(p -> p.doc().title(phrases.lang()))
                .collect(Collectors.joining(phrases.say("list")));
        return phrases.say("compare", "names", names) + "\n\n" + String.join("\n", lines);
    }

    private String line(String name, List<String> values) {
        return "- " + name + phrases.say("colon") + String.join(" / ", values);
    }

    private String price(ProductView product) {
        var offers = new OfferFacts(product, Wish.ANY, phrases);
        int n = sources.offer(product, product.doc().title(phrases.lang()), new OfferLines(product, phrases).text());
        return String.join(phrases.say("join"), offers.price()) + " [" + n + "]";
    }

    private Map<String, List<String>> attributes(List<Asked> asked) {
        var rows = new LinkedHashMap<String, List<String>>();
        List<Asked> named = asked.stream().filter(a -> a.facet() == Facet.ATTRIBUTE).toList();
        List<Asked> all = named.isEmpty()
                ? products.get(0).doc().attributes(phrases.lang()).keySet().stream().map(Asked::attribute).toList()
                : named;
        for (Asked attribute : all) {
            List<String> values = products.stream().map(p -> value(p, attribute)).toList();
            if (values.stream().allMatch(Objects::nonNull)) {
                rows.put(attribute.name(phrases.lang()), values);
            }
        }
        return rows;
    }

    private String value(ProductView product, Asked attribute) {
        return new AttributeFacts(product.doc(), phrases.lang()).find(attribute).filter(AttributeFacts.Fact::setsNoPrice)
                .map(fact -> fact.value() + " ["
                        + sources.spec(product, product.doc().title(phrases.lang()), fact.name() + ": " + fact.value()) + "]")
                .orElse(null);
    }
}
