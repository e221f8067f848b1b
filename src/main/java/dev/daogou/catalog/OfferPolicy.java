package dev.daogou.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.shared.Money;

/**
 * What a shop lets its assistant and its agents offer. The policy decides, the assistant only phrases.
 *
 * @param floors below which no promotion and no grant brings a piece
 * @param offerCodes whether the assistant may tell a code to somebody who has not named it
 * @param budgets how much a promotion may take off in offers, all visitors together
 * @param offersPerNeed how many offers a visitor is made for one need, 1..20; 1 when left out
 * @param offersPerDay how many offers a visitor is made in a day of the shop's zone, 1..100; 3 when left out
 * @param grants what an agent may grant on top; {@code null} for nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfferPolicy(List<Floor> floors, boolean offerCodes, List<Budget> budgets, Integer offersPerNeed,
        Integer offersPerDay, Grants grants) {

    public static final OfferPolicy USUAL = new OfferPolicy(null, false, null, null, null, null);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public OfferPolicy {
        floors = Lists.given(floors);
        budgets = Lists.given(budgets);
        offersPerNeed = offersPerNeed == null ? 1 : offersPerNeed;
        offersPerDay = offersPerDay == null ? 3 : offersPerDay;
    }

    /**
     * For a product, for a category with those below it, or, with neither, for the whole shop.
     *
     * @param floor what a piece costs at least
     * @param cost what a piece costs the shop
     * @param margin what is to be left of the price above the cost, in per cent of the price, 0 or more and below 100
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Floor(String productId, String category, Money floor, Money cost,
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) BigDecimal margin) {

        boolean covers(String product, String inCategory) {
            return productId != null
                    ? productId.equals(product)
                    : category == null || inCategory != null
                            && (inCategory.equals(category) || inCategory.startsWith(category + " > "));
        }

        int narrowness() {
            return productId != null ? Integer.MAX_VALUE : category == null ? 0 : category.length();
        }

        /** The greater of floor and cost ÷ (1 − margin), to the next minor unit up: half a cent less would be under the margin. */
        Money least() {
            Stream<Money> both = Stream.concat(Stream.ofNullable(floor), Stream.ofNullable(cost).map(this::withMargin));
            return both.max(Comparator.naturalOrder()).orElseThrow();
        }

        private Money withMargin(Money paid) {
            int digits = Math.max(0, Currency.getInstance(paid.currency()).getDefaultFractionDigits());
            BigDecimal kept = margin == null ? HUNDRED : HUNDRED.subtract(margin);
            return new Money(paid.amount().multiply(HUNDRED).divide(kept, digits, RoundingMode.UP), paid.currency());
        }
    }

    /** @param total what all offers together may take off by this promotion */
    public record Budget(String promotionId, Money total) {}

    /**
     * Counted from the best price that the visitor has without it.
     *
     * @param maxPercent of that price, above 0 and below 100, or {@code null} for no such limit
     * @param maxAmount off a piece, or {@code null} for no such limit
     * @param total what all grants together may take off, or {@code null} for no such limit
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Grants(@JsonFormat(shape = JsonFormat.Shape.NUMBER) BigDecimal maxPercent, Money maxAmount, Money total) {}

    /** What a piece may not fall below: by the narrowest of the floors that are on it; {@code null} where none is. */
    public Money floorOf(String productId, String category) {
        return floors.stream().filter(floor -> floor.covers(productId, category))
                .max(Comparator.comparing(Floor::narrowness)).map(Floor::least).orElse(null);
    }

    Optional<Money> budgetOf(String promotionId) {
        return budgets.stream().filter(budget -> budget.promotionId().equals(promotionId)).map(Budget::total).findFirst();
    }
}
