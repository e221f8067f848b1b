package dev.daogou.shop;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.daogou.shared.Lang;

/** The languages a shop serves, at least one, its own first. Whoever asks for another or writes another is answered in the first. */
public record Languages(List<Lang> all) {

    /** Those that we speak. */
    public static final Languages EVERY = new Languages(List.of(Lang.values()));

    static Languages of(List<String> codes) {
        return codes == null || codes.isEmpty() ? EVERY : new Languages(codes.stream().map(Lang::of).toList());
    }

    public Lang first() {
        return all.get(0);
    }

    /** @param wanted {@code null} where it is not known */
    public Lang serve(Lang wanted) {
        return all.contains(wanted) ? wanted : first();
    }

    /** What a text of this language is answered in; the first for a text without letters. */
    public Lang ofText(String text) {
        return text.isBlank() ? first() : serve(Lang.ofText(text));
    }

    /** Why these codes are no list of languages to serve; empty when they are. */
    static Optional<String> fault(List<String> codes) {
        boolean known = !codes.isEmpty() && codes.stream().distinct().count() == codes.size()
                && codes.stream().allMatch(code -> Arrays.stream(Lang.values()).anyMatch(lang -> lang.code().equals(code)));
        return known ? Optional.empty() : Optional.of("must name zh, en or both, each once, the shop's own first");
    }
}
