package dev.daogou.outreach;

import java.util.Map;
import java.util.TreeMap;

import dev.daogou.guard.Claims;
import dev.daogou.shared.Faults;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;

/**
 * A rule as a merchant sets it.
 *
 * @param on {@code null} counts as off
 * @param seconds how long it has to last, {@value #SHORTEST} to {@value #LONGEST}, of rules that go by time; {@code null} for as usual
 * @param percent how much less it has to cost, 1 to 90, of rules that go by the price; {@code null} for as usual
 * @param text by language code, 1 to 500 characters with places such as {@code {price}}, see {@link TextPlace}; a language left
 *        out says the built-in words
 */
public record RuleDoc(Boolean on, Integer seconds, Integer percent, Map<String, String> text) {

    static final int SHORTEST = 10;
    static final int LONGEST = 7 * 24 * 3600;
    private static final int LONGEST_TEXT = 500;

    public RuleDoc {
        on = on != null && on;
        Map<String, String> said = new TreeMap<>();
        if (text != null) {
            text.forEach((lang, words) -> said.put(lang, words == null ? "" : words.strip()));
        }
        text = said;
    }

    /** @throws Problem 400 naming every field at fault, with the remedy */
    void check(RuleKind kind) {
        Faults faults = new Faults();
        faults.unless(seconds == null || kind.seconds() == 0 || seconds >= SHORTEST && seconds <= LONGEST, "seconds",
                "must be " + SHORTEST + " to " + LONGEST);
        faults.unless(percent == null || kind.percent() == 0 || percent >= 1 && percent <= 90, "percent", "must be 1 to 90");
        text.forEach((lang, words) -> check(faults, kind, lang, words));
        if (!faults.found().isEmpty()) {
            throw Problem.bad(faults.found());
        }
    }

    private static void check(Faults faults, RuleKind kind, String lang, String words) {
        String field = "text." + lang;
        faults.unless(java.util.Arrays.stream(Lang.values()).anyMatch(known -> known.code().equals(lang)), field,
                "is no language we speak: write zh or en");
        faults.required(field, words, LONGEST_TEXT);
        var unknown = TextPlace.unknown(words, kind);
        faults.unless(unknown.isEmpty(), field, "has " + String.join(", ", unknown) + ", which nothing fills: use "
                + TextPlace.offered(kind));
        String own = TextPlace.without(words);
        boolean states = own.chars().anyMatch(Character::isDigit) || !Claims.in(own).isEmpty();
        faults.unless(!states, field, "states a figure or a discount itself, which may not be true when it is read: write "
                + TextPlace.offered(kind) + " instead");
    }
}
