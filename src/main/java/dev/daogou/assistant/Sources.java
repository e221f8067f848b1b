package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.daogou.catalog.ProductView;
import dev.daogou.conversation.Reply.Citation;
import dev.daogou.indexing.Passage;
import dev.daogou.model.Source;

/** The numbered sources of one answer. The same thing cited twice has one number. */
final class Sources {

    private static final Pattern CITED = Pattern.compile("\\[(\\d{1,4})]");
    private static final int QUOTE = 160;

    private record Entry(Source source, String productId, String url) {}

    private final List<Entry> entries = new ArrayList<>();

    /** Live prices and stock. */
    int offer(ProductView product, String title, String text) {
        return add("product:" + product.doc().id() + "#offer", "product", title, text, product.doc().id(),
                product.doc().link());
    }

    /** A product's own sale, told as an offer. */
    int sale(ProductView product, String title, String text) {
        return add("product:" + product.doc().id() + OneOffer.SALE, "product", title, text, product.doc().id(),
                product.doc().link());
    }

    int spec(ProductView product, String title, String text) {
        return add("product:" + product.doc().id() + "#spec", "spec", title, text, product.doc().id(), product.doc().link());
    }

    int promotion(String id, String title) {
        return add("promotion:" + id, "policy", title, title, null, null);
    }

    /** A customer's own order, as they are told of it. */
    int order(String id, String title, String text) {
        return add("order:" + id, "order", title, text, null, null);
    }

    int passage(Passage passage) {
        return add(passage.ref(), passage.kind().code(), passage.title(), passage.text(), passage.productId(), null);
    }

    private int add(String ref, String kind, String title, String text, String productId, String url) {
        for (Entry entry : entries) {
            if (entry.source.ref().equals(ref) && (ref.endsWith("#offer") || entry.source.text().equals(text))) {
                return entry.source.n();
            }
        }
        int n = entries.size() + 1;
        entries.add(new Entry(new Source(n, ref, kind, title, text, quote(text)), productId, url));
        return n;
    }

    private static String quote(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= QUOTE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, Math.min(QUOTE, line.codePointCount(0, line.length())))) + "…";
    }

    List<Source> all() {
        return entries.stream().map(Entry::source).toList();
    }

    boolean has(int n) {
        return n >= 1 && n <= entries.size();
    }

    /** Those that a text cites, each once, by number. */
    List<Citation> citedIn(String text) {
        Matcher cited = CITED.matcher(text);
        var numbers = new java.util.TreeSet<Integer>();
        while (cited.find()) {
            numbers.add(Integer.parseInt(cited.group(1)));
        }
        return numbers.stream().filter(this::has).map(n -> entries.get(n - 1))
                .map(e -> new Citation(e.source.n(), e.source.ref(), e.source.kind(), e.productId, e.source.title(), e.url,
                        e.source.quote()))
                .toList();
    }
}
