package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.daogou.assistant.AttributeFacts.Fact;
import dev.daogou.catalog.Availability;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Money;

/**
 * Two to four products side by side, as a table: price and stock, then where their data sheets differ, then in a line what is the
 * same. Only what at least two of them state is compared.
 */
final class Comparison {

    private static final int MOST_ROWS = 10;
    private static final int MOST_SAME = 6;
    /** A sheet that says nothing of it. */
    private static final String SILENT = "—";

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
        Map<String, List<Fact>> sheets = attributes(asked);
        Map<String, List<Fact>> different = new LinkedHashMap<>(sheets);
        different.values().removeIf(Comparison::isSame);
        var rows = new ArrayList<String>();
        rows.add(row("", products.stream().map(p -> p.doc().title(phrases.lang())).toList()));
        rows.add("|" + " --- |".repeat(products.size() + 1));
        rows.add(row(phrases.say("price-name"), products.stream().map(this::price).toList()));
        rows.add(row(phrases.say("stock-name"), products.stream().map(this::stock).toList()));
        different.entrySet().stream().limit(MOST_ROWS).forEach(line -> rows.add(row(line.getKey(), values(line.getValue()))));
        String names = phrases.list(products.stream().map(p -> p.doc().title(phrases.lang())).toList());
        return phrases.say("compare", "names", names) + "\n\n" + String.join("\n", rows) + same(sheets, different);
    }

    private static boolean isSame(List<Fact> facts) {
        return facts.stream().map(fact -> fact == null ? null : fact.value()).distinct().count() == 1;
    }

    private List<String> values(List<Fact> facts) {
        var values = new ArrayList<String>();
        for (int i = 0; i < facts.size(); i++) {
            values.add(facts.get(i) == null ? SILENT : cited(facts.get(i), products.get(i)));
        }
        return values;
    }

    private String same(Map<String, List<Fact>> sheets, Map<String, List<Fact>> different) {
        String same = sheets.entrySet().stream().filter(line -> !different.containsKey(line.getKey())).limit(MOST_SAME)
                .map(line -> line.getKey() + " " + cited(line.getValue().get(0), products.get(0)))
                .collect(Collectors.joining(phrases.say("join")));
        return same.isEmpty() ? "" : "\n\n" + phrases.say("compare-same", "list", same) + phrases.say("end");
    }

    private static String row(String name, List<String> values) {
        return "| " + cell(name) + " | " + values.stream().map(Comparison::cell).collect(Collectors.joining(" | ")) + " |";
    }

    /** A merchant's text can neither end its cell nor its line. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ").strip();
    }

    private String price(ProductView product) {
        List<Money> prices = product.offers().stream().map(OfferView::payNow).sorted().toList();
        Money low = prices.get(0);
        Money high = prices.get(prices.size() - 1);
        return cited(low.equals(high) ? low.display() : low.display() + " – " + high.display(), product);
    }

    /** A column has no room for the names of all forms. */
    private String stock(ProductView product) {
        long in = product.offers().stream().filter(offer -> offer.availability() == Availability.IN_STOCK).count();
        int all = product.offers().size();
        String one = "compare-" + product.offers().get(0).availability().code();
        return cited(all == 1 ? phrases.say(one) : phrases.say("compare-stock", "in", in, "all", all), product);
    }

    private String cited(String said, ProductView product) {
        int n = sources.offer(product, product.doc().title(phrases.lang()), new OfferLines(product, phrases).text());
        return said + " [" + n + "]";
    }

    private String cited(Fact fact, ProductView product) {
        return fact.value() + " ["
                + sources.spec(product, product.doc().title(phrases.lang()), fact.name() + ": " + fact.value())
                + "]";
    }

    private Map<String, List<Fact>> attributes(List<Asked> asked) {
        var rows = new LinkedHashMap<String, List<Fact>>();
        List<Asked> named = asked.stream().filter(a -> a.facet() == Facet.ATTRIBUTE).toList();
        List<Asked> all = named.isEmpty()
                ? products.stream().flatMap(p -> p.doc().attributes(phrases.lang()).keySet().stream()).distinct()
                        .map(Asked::attribute).toList()
                : named;
        for (Asked attribute : all) {
            List<Fact> facts = products.stream().map(p -> fact(p, attribute)).collect(Collectors.toList());
            if (facts.stream().filter(Objects::nonNull).count() > 1) {
                rows.put(attribute.name(phrases.lang()), facts);
            }
        }
        return rows;
    }

    /** {@code null} when the sheet does not speak of it. */
    private Fact fact(ProductView product, Asked attribute) {
        return new AttributeFacts(product.doc(), phrases.lang()).find(attribute).filter(Fact::setsNoPrice).orElse(null);
    }
}
