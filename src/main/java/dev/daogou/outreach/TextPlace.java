package dev.daogou.outreach;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Places in a text that are filled from the shop's rows when it is said; written {@code {title}}. */
enum TextPlace {
    /** The product's name in the visitor's language. */
    TITLE(Set.of(RuleKind.values())),
    /** What it costs at that moment. */
    PRICE(Set.of(RuleKind.values())),
    /** What it cost when the visitor was told of it. */
    WAS(Set.of(RuleKind.PRICE_DROPPED)),
    /** What the visitor looks at, by its last name. */
    CATEGORY(Set.of(RuleKind.LINGERING)),
    /** How many products of the category can be bought. */
    COUNT(Set.of(RuleKind.LINGERING));

    private static final Pattern BRACED = Pattern.compile("\\{[^{}]*}|[{}]");

    private final Set<RuleKind> kinds;

    TextPlace(Set<RuleKind> kinds) {
        this.kinds = kinds;
    }

    String written() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    static List<TextPlace> of(RuleKind kind) {
        return Arrays.stream(values()).filter(place -> place.kinds.contains(kind)).toList();
    }

    static String offered(RuleKind kind) {
        return of(kind).stream().map(TextPlace::written).collect(Collectors.joining(", "));
    }

    /** What stands in braces and is nothing that this rule can fill. */
    static List<String> unknown(String text, RuleKind kind) {
        List<String> known = of(kind).stream().map(TextPlace::written).toList();
        return BRACED.matcher(text).results().map(found -> found.group()).filter(found -> !known.contains(found)).distinct()
                .toList();
    }

    static String without(String text) {
        return BRACED.matcher(text).replaceAll(" ");
    }

    /** All at once: what is put into one place is not searched for others. */
    static String filled(String text, Map<TextPlace, String> values) {
        Map<String, String> byName = values.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().written(), Map.Entry::getValue));
        return BRACED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(byName.getOrDefault(found.group(), found.group())));
    }
}
