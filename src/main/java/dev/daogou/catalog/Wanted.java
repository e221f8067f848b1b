package dev.daogou.catalog;

/**
 * What a visitor would be offered something for.
 *
 * @param need what they want it for, whatever product it comes to be; the caller's own words
 * @param member whether the shop knows them as a member
 * @param code what they have named, or {@code null}
 */
public record Wanted(String need, CartLine line, boolean member, String code) {

    Wanted of(int pieces) {
        return new Wanted(need, new CartLine(line.productId(), line.sku(), pieces), member, code);
    }

    Wanted naming(String another) {
        return new Wanted(need, line, member, another);
    }
}
