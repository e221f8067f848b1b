package dev.daogou.assistant;

import java.util.List;
import java.util.stream.Stream;

import dev.daogou.catalog.NameTokens;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;

/** A product's own words in a question, its name and those of its forms: they say which one is meant and ask for nothing. */
final class OwnWords {

    private OwnWords() {}

    /** What a product comes in several forms of is a choice to make and no line of its data sheet. */
    static void leaveToOptions(ProductView product, List<Asked> asked) {
        List<String> names = product.offers().stream().flatMap(o -> o.options().keySet().stream()).distinct()
                .map(OwnWords::stemmed).toList();
        List<String> values = product.offers().stream().flatMap(o -> o.options().values().stream()).distinct()
                .map(OwnWords::stemmed).toList();
        boolean only = asked.stream().allMatch(a -> a.facet() == Facet.ATTRIBUTE);
        asked.replaceAll(a -> isOption(a, product, names) && only ? new Asked(Facet.OPTIONS, a.words(), List.of()) : a);
        asked.removeIf(a -> isOption(a, product, names) || isOption(a, product, values)
                || asked.size() > 1 && a.facet() == Facet.ATTRIBUTE && values.contains(stemmed(a.words())));
    }

    private static boolean isOption(Asked asked, ProductView product, List<String> options) {
        return asked.facet() == Facet.ATTRIBUTE && new AttributeFacts(product.doc(), Lang.EN).find(asked).isEmpty()
                && options.stream().anyMatch(option -> option.contains(stemmed(asked.words()))
                        || asked.attributes().stream().map(OwnWords::stemmed).anyMatch(option::contains));
    }

    private static String stemmed(String words) {
        return NameTokens.stemmed(Plain.of(words));
    }

    /** A word that only repeats the product's name asks nothing: "降噪耳机续航多久", "what switch types does the keyboard have". */
    static void leaveToTitles(String text, List<ProductView> products, Wish wish, List<Asked> asked) {
        List<String> titles = products.stream().flatMap(p -> Stream.of(p.doc().title(Lang.ZH), p.doc().title(Lang.EN)))
                .map(Plain::of).toList();
        boolean option = products.stream().limit(1).anyMatch(p -> namesOption(text, p));
        if (asked.size() > 1 || option || !wish.isAny()) {
            asked.removeIf(a -> a.facet() == Facet.ATTRIBUTE && titles.stream().filter(t -> t.contains(a.words()))
                    .anyMatch(title -> asked.size() == 1 && !Plain.isHan(a.words().charAt(0))
                            || repeats(Plain.of(text), a.words(), title)));
        }
        if (asked.isEmpty() && option) {
            asked.add(new Asked(Facet.OPTIONS, "", List.of()));
        }
    }

    /** "降噪耳机" and "camera phone" go on as the name does, "降噪怎么样" and "battery and camera" do not. */
    private static boolean repeats(String text, String words, String titles) {
        return next(text, words).equals(next(titles, words)) || next(titles, words).isEmpty();
    }

    /** What follows: a Han character or a word; empty at the end. */
    private static String next(String text, String words) {
        String behind = text.substring(text.lastIndexOf(words) + words.length());
        return Plain.isHan(words.charAt(0)) && !behind.startsWith(" ")
                ? behind.substring(0, Math.min(1, behind.length()))
                : behind.strip().split(" ", 2)[0];
    }

    /** "Switch types" is the merchant's "switch type". */
    private static boolean namesOption(String text, ProductView product) {
        String said = Plain.of(text);
        return product.offers().stream().flatMap(o -> o.options().keySet().stream()).distinct()
                .flatMap(name -> Stream.of(name, product.doc().option(name, Lang.EN))).map(Plain::of)
                .anyMatch(name -> name.length() > 2 && (Plain.isHan(name.charAt(1))
                        ? said.contains(name.strip())
                        : said.contains(name) || said.contains(name.stripTrailing() + "s ")));
    }
}
