package dev.daogou.assistant;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.daogou.catalog.ProductView;

/** "And the bigger one?": the next step of what a product comes in, up or down from what was spoken of. */
final class Steps {

    private static final Pattern UP = Pattern.compile("大一[点号码]|大[点号]的|更大|(?<![多最])大的|大那|\\b(?:bigger|larger|next size up)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOWN = Pattern.compile("小一[点号码]|小[点号]的|更小|(?<!最)小的|小那|\\b(?:smaller|next size down)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern LETTERS = Pattern.compile("(x*)([sml])", Pattern.CASE_INSENSITIVE);
    private static final int LETTER = 10;

    private Steps() {}

    static boolean asked(String text) {
        return UP.matcher(text).find() || DOWN.matcher(text).find();
    }

    /** @param before the form that was spoken of; its other choices stay */
    static Wish from(Wish before, ProductView product, String text) {
        boolean up = UP.matcher(text).find();
        for (var option : values(product).entrySet()) {
            List<String> order = order(option.getValue());
            String spoken = before.options().getOrDefault(option.getKey(), Set.of()).stream().findFirst()
                    .orElse(order.size() == 2 ? order.get(up ? 0 : 1) : "");
            int at = !order.contains(spoken) ? -1 : order.indexOf(spoken) + (up ? 1 : -1);
            if (at >= 0 && at < order.size()) {
                return new Wish(Map.of(option.getKey(), Set.of(order.get(at))), List.of()).over(before);
            }
        }
        return before;
    }

    private static Map<String, List<String>> values(ProductView product) {
        return product.offers().stream().flatMap(offer -> offer.options().entrySet().stream())
                .collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.collectingAndThen(Collectors.toList(),
                                all -> all.stream().distinct().toList()))));
    }

    /** Smallest first; empty when they have no order. */
    private static List<String> order(List<String> values) {
        return values.size() > 1 && values.stream().allMatch(value -> size(value).isPresent())
                ? values.stream().sorted(Comparator.comparing(value -> size(value).orElseThrow())).toList()
                : List.of();
    }

    /** Of "12 GB + 256 GB" the last, which differs most. */
    private static Optional<Double> size(String value) {
        Matcher letters = LETTERS.matcher(value.strip());
        if (letters.matches()) {
            int steps = letters.group(1).length();
            return Optional.of(switch (Character.toLowerCase(letters.group(2).charAt(0))) {
                case 's' -> (double) -LETTER - steps;
                case 'm' -> 0.0;
                default -> (double) LETTER + steps;
            });
        }
        List<String> measures = List.copyOf(Quantities.in(value));
        String told = measures.isEmpty() ? value : measures.get(measures.size() - 1);
        return FIGURE.matcher(told).results().map(result -> Double.valueOf(result.group())).reduce((a, b) -> b);
    }
}
