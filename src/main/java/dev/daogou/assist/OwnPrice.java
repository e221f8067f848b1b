package dev.daogou.assist;

import java.util.List;

import dev.daogou.catalog.MadeOffer;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.shared.Money;

/**
 * What a visitor pays for something by what the assistant has told them or would, where that is less than everybody sees.
 *
 * @param seen the form that it is of
 * @param own what so many pieces cost by the shop's own prices
 * @param price what they cost the visitor
 * @param by promotions that it rests on; none for what an agent granted
 * @param before what was offered before, or {@code null}
 */
record OwnPrice(OfferView seen, int pieces, Money own, Money price, List<PromotionDoc> by, MadeOffer before) {

    boolean isLess() {
        return price.compareTo(own) < 0;
    }

    boolean isGranted() {
        return before != null && before.agentId() != null;
    }

    Money saving() {
        return new Money(own.amount().subtract(price.amount()), price.currency());
    }
}
