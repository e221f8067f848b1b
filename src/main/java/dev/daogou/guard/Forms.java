package dev.daogou.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;

/** Which of a product's forms a text speaks of: its colours, sizes and versions, by the names that option values have. */
final class Forms {

    private final ProductView product;
    /** By option: value, as the merchant writes it, to its names. */
    private final Map<String, Map<String, Set<String>>> options = new LinkedHashMap<>();

    Forms(ProductView product) {
        this.product = product;
        for (OfferView offer : product.offers()) {
            offer.options().forEach((option, value) -> options.computeIfAbsent(option, o -> new LinkedHashMap<>())
                    .computeIfAbsent(value, this::names));
        }
    }

    private Set<String> names(String value) {
        Set<String> names = new LinkedHashSet<>();
        names.add(Plain.of(value));
        for (Lang lang : Lang.values()) {
            names.add(Plain.of(product.doc().option(value, lang)));
        }
        names.remove(" ");
        return names;
    }

    /** The values that a text speaks of, by option. An option whose values are all its own product's title says nothing. */
    Map<String, Set<String>> in(String text) {
        String plain = Plain.of(text);
        Map<String, Set<String>> said = new LinkedHashMap<>();
        options.forEach((option, values) -> {
            Set<String> here = new LinkedHashSet<>();
            values.forEach((value, names) -> {
                if (names.stream().anyMatch(name -> says(plain, name))) {
                    here.add(value);
                }
            });
            here.removeIf(value -> here.stream()
                    .anyMatch(other -> !other.equals(value) && holds(values.get(other), values.get(value))));
            if (!here.isEmpty()) {
                said.put(option, here);
            }
        });
        return said;
    }

    private static boolean says(String plain, String name) {
        return Plain.isHan(name.charAt(1)) ? plain.contains(name.strip()) : plain.contains(name);
    }

    /** "黑" is not meant where "曜黑" is said. */
    private static boolean holds(Set<String> longer, Set<String> shorter) {
        return shorter.stream().anyMatch(s -> longer.stream().anyMatch(l -> l.length() > s.length() && l.contains(s.strip())));
    }

    /** The offers that fit all that is said; all of them when nothing is. */
    List<OfferView> fitting(Map<String, Set<String>> said) {
        return product.offers().stream()
                .filter(offer -> said.entrySet().stream().allMatch(s -> s.getValue().contains(offer.options().get(s.getKey()))))
                .toList();
    }

    /** As {@link #fitting}, apart for each combination that is spoken of: "M and L" speaks of two. */
    List<List<OfferView>> each(Map<String, Set<String>> said) {
        List<List<OfferView>> groups = new ArrayList<>(List.of(product.offers()));
        said.forEach((option, values) -> {
            List<List<OfferView>> finer = new ArrayList<>();
            for (List<OfferView> group : groups) {
                values.forEach(value -> finer.add(group.stream().filter(o -> value.equals(o.options().get(option))).toList()));
            }
            groups.clear();
            groups.addAll(finer);
        });
        groups.removeIf(List::isEmpty);
        return groups;
    }

    /** How many values an option has, of each option. */
    List<Integer> choices() {
        return options.values().stream().map(Map::size).toList();
    }
}
