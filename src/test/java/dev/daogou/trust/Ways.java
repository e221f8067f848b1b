package dev.daogou.trust;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

import dev.daogou.shared.Lang;
import dev.daogou.shared.WordList;

/** Ways in which shoppers ask one thing, taken in an order that is the same in every run. */
final class Ways {

    /** @param zh the name in a Chinese data sheet; {@code en} the names it may have in an English one */
    record Attribute(String zh, List<String> en, List<String> zhWays, List<String> enWays) {

        List<String> ways(Lang lang) {
            return lang == Lang.ZH ? zhWays : enWays;
        }

        List<String> names(Lang lang) {
            return lang == Lang.ZH ? List.of(zh) : en;
        }
    }

    private final Random random;

    /** @param seed another one, other questions */
    Ways(long seed) {
        random = new Random(seed);
    }

    static List<Attribute> attributes() {
        return WordList.of("trust/attribute-ways.txt").stream().map(line -> line.split("\\s*;\\s*"))
                .map(parts -> new Attribute(parts[0], words(parts[1]), words(parts[2]), words(parts[3]))).toList();
    }

    private static List<String> words(String list) {
        return List.of(list.split("\\s*,\\s*"));
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** The way's name for the product filled in, or, on its page, the rest of the way alone. */
    static UnaryOperator<String> of(String name) {
        return way -> way.replace("{}", name);
    }
}
