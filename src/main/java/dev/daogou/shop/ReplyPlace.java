package dev.daogou.shop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a canned reply that is filled when it is said, written {@code {price}}. */
public enum ReplyPlace {
    /** How the shop names its customer; nothing for a visitor that it has not vouched for. */
    VISITOR,
    AGENT, SHOP,
    /** The product in focus, and what is paid for it now. */
    PRODUCT, PRICE,
    /** The customer's latest order. */
    ORDER;

    private static final Pattern WRITTEN = Pattern.compile("\\{(\\w+)}");

    /**
     * @param text with what could be filled
     * @param missing the names of the places that still stand in it
     */
    public record Filled(String text, List<String> missing) {}

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String written() {
        return "{" + code() + "}";
    }

    /** What is written like a place and is none. */
    static List<String> unknown(String text) {
        return WRITTEN.matcher(text).results().filter(found -> of(found.group(1)) == null).map(found -> found.group())
                .distinct()
                .toList();
    }

    /**
     * Fills the places of a text. What is filled in is not looked at again, whatever it says.
     *
     * @param values what stands in a place, or {@code null} when that is not known; asked once a place
     */
    public static Filled fill(String text, Function<ReplyPlace, String> values) {
        Map<ReplyPlace, String> known = new EnumMap<>(ReplyPlace.class);
        List<String> missing = new ArrayList<>();
        String filled = WRITTEN.matcher(text).replaceAll(found -> {
            ReplyPlace place = of(found.group(1));
            String value = place == null ? null : known.computeIfAbsent(place, values);
            if (value == null && place != null && !missing.contains(place.code())) {
                missing.add(place.code());
            }
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
        return new Filled(filled, missing);
    }

    private static ReplyPlace of(String code) {
        return Arrays.stream(values()).filter(place -> place.code().equals(code)).findFirst().orElse(null);
    }
}
