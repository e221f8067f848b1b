package dev.daogou.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.daogou.catalog.Combination.Table;
import dev.daogou.catalog.Combination.Taken;
import dev.daogou.catalog.NotApplied.Why;
import dev.daogou.catalog.PriceStep.Kind;
import dev.daogou.shared.Money;

/**
 * The best true price of a cart, from nothing but what it is given.
 *
 * <p>
 * Each line begins at its own price: list price, or sale price while the sale is on, times its pieces. On each line count
 * either all promotions that join ({@code stackable}) or one that does not, whichever leaves the whole cart cheapest (see
 * {@link Combinations}). They are taken off in {@link PromotionTaking#ORDER}: {@code price}: every piece for that price where it
 * is lower; {@code percent}: that share of what is left of the line, rounded half up to the currency's minor unit;
 * {@code amountOff}: once for the whole order, shared by the lines it is on in proportion to what they have above their floor.
 * Nothing brings a line below its floor, or, where the shop's own price is lower, below that. Shares of a cent are carried
 * exactly and rounded once, half up, so that lines and steps add up to the total.
 */
final class Reckoning {

    private final List<CartItem> cart;
    private final Occasion occasion;
    private final String currency;
    private final int digits;
    private final List<PriceStep> steps = new ArrayList<>();
    private final Map<String, NotApplied> notApplied = new LinkedHashMap<>();

    private Reckoning(List<CartItem> cart, Occasion occasion) {
        this.cart = cart.stream().sorted(Comparator.comparing(CartItem::productId)
                .thenComparing(item -> item.offer().sku(), Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
        this.occasion = occasion;
        this.currency = cart.get(0).offer().price().currency();
        this.digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /**
     * @param cart one line or more, each SKU once, all in one currency
     * @param promotions in whichever order; those that are on nothing in the cart do not count
     */
    static BestPrice of(List<CartItem> cart, List<PromotionDoc> promotions, Occasion occasion) {
        return new Reckoning(cart, occasion).of(promotions);
    }

    private BestPrice of(List<PromotionDoc> promotions) {
        List<PromotionDoc> covering = promotions.stream().filter(p -> cart.stream().anyMatch(item -> item.isUnder(p)))
                .sorted(PromotionTaking.ORDER).toList();
        covering.forEach(p -> PromotionGate.shut(p, occasion, currency).ifPresent(shut -> notApplied.put(p.id(), shut)));
        List<PromotionDoc> open = covering.stream().filter(p -> !notApplied.containsKey(p.id())).toList();
        if (occasion.code() != null && promotions.stream().noneMatch(p -> p.code() != null && occasion.has(p.code()))) {
            notApplied.put("", new NotApplied(null, occasion.code().strip(), Why.UNKNOWN_CODE, null, null, null));
        }
        Money listed = cart.stream().map(CartItem::listed).reduce(Sums::plus).orElseThrow();
        sales(listed);
        BigDecimal[] amounts = Combinations.best(Table.of(cart, open, digits)).amounts(this::step);
        Set<String> taken = steps.stream().filter(s -> s.kind() == Kind.PROMOTION).map(PriceStep::id)
                .collect(Collectors.toSet());
        open.stream().filter(p -> !taken.contains(p.id()) && !notApplied.containsKey(p.id())).forEach(this::leftOut);
        BigDecimal[] rounded = Sums.rounded(amounts, digits);
        return new BestPrice(occasion.at(), lines(rounded), List.copyOf(steps), List.copyOf(notApplied.values()), listed,
                money(Sums.of(rounded)));
    }

    private void sales(Money listed) {
        BigDecimal before = listed.amount();
        for (CartItem item : cart) {
            BigDecimal off = item.listed().amount().subtract(item.own().amount());
            if (off.signum() > 0) {
                steps.add(new PriceStep(Kind.SALE, item.productId(), item.title(), money(before), money(off),
                        money(before.subtract(off)), item.offer().saleUntil(), false));
                before = before.subtract(off);
            }
        }
    }

    private void step(PromotionDoc promotion, Taken taken) {
        BigDecimal before = Sums.rounded(taken.before(), digits);
        BigDecimal after = Sums.rounded(taken.after(), digits);
        boolean capped = taken.wanted().compareTo(taken.before().subtract(taken.after())) > 0
                && Sums.rounded(taken.wanted(), digits).compareTo(before.subtract(after)) > 0;
        if (before.compareTo(after) > 0) {
            steps.add(new PriceStep(Kind.PROMOTION, promotion.id(), promotion.title(), money(before),
                    money(before.subtract(after)), money(after), promotion.to(), capped));
        } else {
            notApplied.put(promotion.id(), NotApplied.because(promotion, capped ? Why.AT_FLOOR : Why.NO_LOWER));
        }
    }

    /** It might have counted: either the cart does not reach what it asks for, or others take off more. */
    private void leftOut(PromotionDoc promotion) {
        List<CartItem> under = cart.stream().filter(item -> item.isUnder(promotion)).toList();
        notApplied.put(promotion.id(), PromotionGate.lacks(promotion, under)
                .orElseGet(() -> NotApplied.because(promotion, Why.NOT_JOINED)));
    }

    private List<PricedLine> lines(BigDecimal[] totals) {
        List<PricedLine> lines = new ArrayList<>();
        for (CartItem item : cart) {
            lines.add(new PricedLine(item.productId(), item.offer().sku(), item.title(), item.quantity(), item.listed(),
                    item.own(), money(totals[lines.size()])));
        }
        return lines;
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, currency);
    }
}
