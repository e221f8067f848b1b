package dev.daogou.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.daogou.shared.Money;

/**
 * What a cart costs at a moment, and why. {@code listed} less every step's {@code off} is {@code total}, and so is the sum of
 * the lines, to the cent.
 *
 * @param lines by product and SKU, each once
 * @param steps in the order in which they are taken off
 */
public record BestPrice(Instant at, List<PricedLine> lines, List<PriceStep> steps, List<NotApplied> notApplied, Money listed,
        Money total) {

    /** What sales and promotions take off together. */
    @JsonProperty
    public Money saved() {
        return new Money(listed.amount().subtract(total.amount()), total.currency());
    }

    /** Ids of the promotions that lower it. */
    Set<String> promotions() {
        return steps.stream().filter(step -> step.kind() == PriceStep.Kind.PROMOTION).map(PriceStep::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What it costs by the shop's own prices, before promotions. */
    @JsonProperty
    public Money own() {
        return lines.stream().map(PricedLine::own).reduce(Sums::plus).orElse(total);
    }
}
