package dev.daogou.trust;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a right answer holds and what it must not hold.
 *
 * @param expect all of them; the parts of one between bars stand for each other
 * @param forbid none of them
 * @param amounts the only amounts of money it may name, as shown; null where any may stand
 * @param missing how the data would call what they do not say: it has to be said that they do not; else null
 * @param nothing the answer may tell nothing of the product, or of what the shop does not sell
 * @param pairs a product's title and what stands in its column or line, for comparisons
 */
record Due(List<String> expect, List<String> forbid, List<String> amounts, String missing, boolean nothing,
        List<List<String>> pairs) {

    static Due of(String... expect) {
        return new Due(List.of(expect), List.of(), null, null, false, List.of());
    }

    static Due of(List<String> expect) {
        return of(expect.toArray(String[]::new));
    }

    static Due missing(String name) {
        return new Due(List.of(), List.of(), null, name, false, List.of());
    }

    static Due nothingOf(List<String> facts) {
        return new Due(List.of(), facts, null, null, true, List.of());
    }

    static Due pairs(List<List<String>> pairs) {
        return new Due(List.of(), List.of(), null, null, false, pairs);
    }

    Due without(List<String> more) {
        return new Due(expect, Stream.concat(forbid.stream(), more.stream()).toList(), amounts, missing, nothing, pairs);
    }

    Due with(List<String> more) {
        return new Due(Stream.concat(expect.stream(), more.stream()).toList(), forbid, amounts, missing, nothing, pairs);
    }

    Due onlyAmounts(List<String> only) {
        return new Due(expect, forbid, only, missing, nothing, pairs);
    }
}
