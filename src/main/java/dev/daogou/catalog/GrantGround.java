package dev.daogou.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import dev.daogou.shared.Money;

/**
 * What a grant stands on.
 *
 * @param best what the visitor has the line for without one
 * @param before what they were granted for the same, whose place a new one takes
 */
record GrantGround(PricedLine line, Money best, GrantLimits limits, List<OfferMade> before) {

    static GrantGround of(PricedLine line, GrantLimits limits, List<OfferMade> made) {
        List<OfferMade> same = made.stream().filter(each -> each.isFor(piece(line))).toList();
        Money best = same.stream().filter(each -> each.agentId == null).map(OfferMade::price)
                .filter(price -> price.currency().equals(line.total().currency())).reduce(line.total(), GrantGround::lesser);
        return new GrantGround(line, best, limits, same.stream().filter(each -> each.agentId != null).toList());
    }

    CartLine piece() {
        return piece(line);
    }

    /** Of what agents may grant in all, with what {@link #before} took of it; {@code null} for no such limit. */
    Money left(BigDecimal granted) {
        Money total = limits.may().total();
        if (total == null) {
            return null;
        }
        BigDecimal free = before.stream().map(each -> each.own.subtract(each.price)).reduce(total.amount(), BigDecimal::add);
        return new Money(free.subtract(granted).max(BigDecimal.ZERO), total.currency());
    }

    /** How many of the offers that were made since then a new one replaces. */
    long freed(Instant morning) {
        return before.stream().filter(each -> !each.at.isBefore(morning)).count();
    }

    private static CartLine piece(PricedLine line) {
        return new CartLine(line.productId(), line.sku(), line.quantity());
    }

    private static Money lesser(Money a, Money b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
