package dev.daogou.packaged;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * One state a merchant's feed brings: every title, text and price in it bears its number, so that a mix of two shows.
 *
 * @param number from 1
 * @param replace whether what it does not name goes
 */
record Edition(int number, FeedShape shape, boolean replace) implements Change {

    /** Enough that staging, embedding and committing each take a while, and that killing fifty times does not take a day. */
    static final int PRODUCTS = 160;
    private static final int ARTICLES = 5;

    byte[] feed() {
        return shape.write(this);
    }

    /** Each edition leaves out another fifth. */
    List<Integer> products() {
        return shape.hasProducts() ? named(PRODUCTS) : List.of();
    }

    List<Integer> articles() {
        return shape.hasArticles() ? named(ARTICLES) : List.of();
    }

    @Override
    public CompletableFuture<String> begin(ShopOutside shop, Duration over) {
        return shop.post(this, over);
    }

    @Override
    public int rows() {
        return products().size() + articles().size();
    }

    private List<Integer> named(int most) {
        return IntStream.range(0, most).filter(i -> (i + number) % 5 != 0).boxed().toList();
    }

    String title(int product) {
        return "Kettle " + product + " edition " + number;
    }

    String text(int product) {
        return "A kettle of model " + product + " for " + (product + 2) + " cups. It is of edition " + number + ".";
    }

    String price(int product) {
        return "%d.%02d".formatted(product + 1, number % 100);
    }

    String articleTitle(int article) {
        return "Care guide " + article + " edition " + number;
    }

    String articleBody(int article) {
        return "Descale kettles of family " + article + " with vinegar. This advice is of edition " + number + ".";
    }

    @Override
    public Stock over(Stock before) {
        return new Stock(over(before.products(), "p", products()), over(before.articles(), "a", articles()));
    }

    private Map<String, Integer> over(Map<String, Integer> held, String prefix, List<Integer> named) {
        Map<String, Integer> after = new LinkedHashMap<>();
        if (!replace || named.isEmpty()) {
            after.putAll(held);
        }
        named.forEach(i -> after.put(prefix + i, number));
        return after;
    }

    @Override
    public String toString() {
        return "edition " + number + " as " + shape.wire() + (replace ? ", replacing" : "");
    }
}
