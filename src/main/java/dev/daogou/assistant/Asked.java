package dev.daogou.assistant;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import dev.daogou.shared.Lang;

/**
 * One thing a message asks for.
 *
 * @param words those it was read from
 * @param attributes what the shop may call it, likeliest first: names of attributes, or of what to look for; may be empty
 */
record Asked(Facet facet, String words, List<String> attributes) {

    private static final Set<String> STRICT = Set.of("过敏原", "Allergens", "配料", "Ingredients", "适用人群", "Suitable for", "保质期",
            "Shelf life", "生产日期", "Production date");

    static Asked attribute(String name) {
        return new Asked(Facet.ATTRIBUTE, name, List.of(name));
    }

    /** What a data sheet may call it: the shopper's own word, then what is usual. */
    List<String> names() {
        return Stream.concat(Stream.of(words), attributes.stream()).distinct().toList();
    }

    /** Of what is in it, and how long it keeps, nothing is guessed. */
    boolean isStrict() {
        return facet == Facet.CONTAINS || facet == Facet.SUITS
                || facet == Facet.ATTRIBUTE && attributes.stream().limit(1).anyMatch(STRICT::contains);
    }

    /** The attribute's name in a language, the shopper's own word where it is one of its names. */
    String name(Lang lang) {
        return attributes.stream().filter(words::equalsIgnoreCase).findFirst()
                .or(() -> attributes.stream().filter(name -> Lang.ofText(name) == lang).findFirst()).orElse(words)
                .toLowerCase(Locale.ROOT);
    }
}
