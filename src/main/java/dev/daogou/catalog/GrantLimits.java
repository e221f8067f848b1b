package dev.daogou.catalog;

import java.math.BigDecimal;

import dev.daogou.shared.Money;
import dev.daogou.shared.Problem;

/** How far an agent may go for one piece, by the offer policy. */
record GrantLimits(OfferPolicy.Grants may, Money floor) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws Problem 400 naming the field, the limit and what would be within it */
    void check(Grant wanted, Money best, Money granted) {
        Money off = new Money(best.amount().subtract(granted.amount()), best.currency());
        if (may.maxPercent() != null
                && off.amount().multiply(HUNDRED).compareTo(best.amount().multiply(may.maxPercent())) > 0) {
            throw refused(wanted, "takes off " + off.display() + " of " + best.display() + ": an agent may grant at most "
                    + may.maxPercent().stripTrailingZeros().toPlainString() + " %");
        }
        if (may.maxAmount() != null && off.currency().equals(may.maxAmount().currency())
                && off.compareTo(may.maxAmount()) > 0) {
            throw refused(wanted, "takes off " + off.display() + ": an agent may grant at most " + may.maxAmount().display());
        }
        if (floor != null && floor.currency().equals(granted.currency()) && granted.compareTo(floor) < 0) {
            throw refused(wanted, "leaves " + granted.display() + ": the floor of this product is " + floor.display());
        }
    }

    /** @throws Problem 409 when all grants together would take off more than the policy has for them */
    void checkTotal(BigDecimal before, Money off) {
        if (may.total() != null && before.add(off.amount()).compareTo(may.total().amount()) > 0) {
            Money left = new Money(may.total().amount().subtract(before).max(BigDecimal.ZERO), off.currency());
            throw Problem.conflict("Of the " + may.total().display() + " that agents may grant in all, " + left.display()
                    + " is left: grant less, or ask an admin for more.");
        }
    }

    private static Problem refused(Grant wanted, String why) {
        return Problem.badField(wanted.field(), why);
    }
}
