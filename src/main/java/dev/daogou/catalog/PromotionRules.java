package dev.daogou.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.daogou.shared.Faults;
import dev.daogou.shared.Problem;

/** What a promotion must be before it changes what anybody is told to pay. */
public final class PromotionRules {

    private static final int LONGEST_TEXT = 500;
    private static final int MOST_PRODUCTS = 10_000;

    private PromotionRules() {}

    /** @return what is wrong, field by field, with the remedy; empty when nothing is */
    public static List<Problem.Fault> check(PromotionDoc promotion) {
        Faults faults = new Faults();
        faults.id("id", promotion.id());
        faults.required("title", promotion.title(), LONGEST_TEXT);
        faults.optional("category", promotion.category(), LONGEST_TEXT);
        faults.optional("code", promotion.code(), LONGEST_TEXT);
        faults.size("productIds", promotion.productIds().size(), MOST_PRODUCTS);
        promotion.productIds().forEach(id -> faults.id("productIds", id));
        faults.unless(Stream.of(promotion.percent(), promotion.amountOff(), promotion.price()).filter(Objects::nonNull)
                .count() == 1, "percent", "write exactly one of percent, amountOff and price");
        faults.unless(promotion.percent() == null || promotion.percent().signum() > 0
                && promotion.percent().compareTo(BigDecimal.valueOf(100)) < 0, "percent", "must be above 0 and below 100");
        faults.unless(promotion.minQuantity() == null || promotion.minQuantity() > 0, "minQuantity", "must be 1 or more");
        faults.unless(promotion.from() != null, "from", "is missing: write when it begins, such as 2026-11-11T00:00:00Z");
        faults.unless(promotion.to() != null, "to", "is missing: write when it ends, such as 2026-11-12T00:00:00Z");
        faults.unless(promotion.from() == null || promotion.to() == null || promotion.from().isBefore(promotion.to()), "to",
                "must be after from");
        return faults.found();
    }
}
