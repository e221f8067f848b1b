package dev.daogou.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.daogou.catalog.NotApplied.Why;
import dev.daogou.shared.Money;

/** Whether a promotion is for this visitor, now, and for so much. */
final class PromotionGate {

    private PromotionGate() {}

    /** Whatever is in the cart: half-open dates, members, code, currency and what is left of its budget. */
    static Optional<NotApplied> shut(PromotionDoc promotion, Occasion occasion, String currency) {
        return Stream.of(
                reason(occasion.at().isBefore(promotion.from()), Why.NOT_YET),
                reason(!occasion.at().isBefore(promotion.to()), Why.ENDED),
                reason(Stream.of(promotion.price(), promotion.amountOff(), promotion.minSpend()).filter(Objects::nonNull)
                        .anyMatch(money -> !money.currency().equals(currency)), Why.OTHER_CURRENCY),
                reason(Boolean.TRUE.equals(promotion.members()) && !occasion.member(), Why.MEMBERS_ONLY),
                reason(promotion.code() != null && !occasion.has(promotion.code()), Why.CODE_NEEDED),
                reason(occasion.spent().contains(promotion.id()), Why.BUDGET_SPENT))
                .flatMap(Optional::stream).findFirst().map(why -> NotApplied.because(promotion, why));
    }

    /** @return what these lines lack of what it asks for, by the shop's own prices and in pieces; empty when nothing */
    static Optional<NotApplied> lacks(PromotionDoc promotion, List<CartItem> lines) {
        Money missing = null;
        if (promotion.minSpend() != null) {
            BigDecimal spent = lines.stream().map(item -> item.own().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal more = promotion.minSpend().amount().subtract(spent);
            missing = more.signum() > 0 ? new Money(more, promotion.minSpend().currency()) : null;
        }
        Integer pieces = null;
        if (promotion.minQuantity() != null) {
            int more = promotion.minQuantity() - lines.stream().mapToInt(CartItem::quantity).sum();
            pieces = more > 0 ? more : null;
        }
        return missing == null && pieces == null
                ? Optional.empty()
                : Optional.of(NotApplied.lacking(promotion, missing, pieces));
    }

    private static Optional<Why> reason(boolean holds, Why why) {
        return holds ? Optional.of(why) : Optional.empty();
    }
}
