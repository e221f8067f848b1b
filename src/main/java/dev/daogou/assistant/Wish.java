package dev.daogou.assistant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.daogou.catalog.OfferView;

/**
 * Which form of a product a message speaks of.
 *
 * @param options values that fit, by option name, both as the merchant writes them
 * @param unknown what the message asks for and the product does not come in, in the visitor's words
 */
record Wish(Map<String, Set<String>> options, List<String> unknown) {

    static final Wish ANY = new Wish(Map.of(), List.of());

    boolean isAny() {
        return options.isEmpty() && unknown.isEmpty();
    }

    /** This wish, and where it says nothing, an earlier one. */
    Wish over(Wish earlier) {
        var both = new LinkedHashMap<>(earlier.options);
        both.putAll(options);
        return new Wish(both, unknown);
    }

    boolean fits(OfferView offer) {
        return options.entrySet().stream().allMatch(wished -> wished.getValue().contains(offer.options().get(wished.getKey())));
    }

    List<OfferView> among(List<OfferView> offers) {
        return offers.stream().filter(this::fits).toList();
    }
}
