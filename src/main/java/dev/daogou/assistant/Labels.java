package dev.daogou.assistant;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductDoc;
import dev.daogou.shared.Lang;

/** How a product's forms are called in a language. */
final class Labels {

    private final ProductDoc doc;
    private final Lang lang;

    Labels(ProductDoc doc, Lang lang) {
        this.doc = doc;
        this.lang = lang;
    }

    /** {@code 雾蓝 M}; empty for a product without variants. */
    String of(OfferView offer) {
        return offer.options().values().stream().map(value -> doc.option(value, lang)).collect(Collectors.joining(" "));
    }

    List<String> of(Collection<OfferView> offers) {
        return offers.stream().map(this::of).toList();
    }

    String option(String word) {
        return doc.option(word, lang);
    }

    String wish(Wish wish) {
        return wish.options().values().stream().filter(values -> values.size() == 1).flatMap(Collection::stream)
                .map(this::option)
                .collect(Collectors.joining(" "));
    }
}
