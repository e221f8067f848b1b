package dev.daogou.assist;

import java.util.List;
import java.util.stream.Collectors;

import dev.daogou.catalog.MadeOffer;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.shared.Lang;
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

    /** As it is said, for so many pieces. */
    String price(AssistWords words, Lang lang) {
        return pieces == 1
                ? price.display()
                : words.say("pieces", lang, List.of("count", pieces, "price", price.display()));
    }

    /** What the promotions are called, each with its code. */
    String promotions(AssistWords words, Lang lang) {
        return by.stream()
                .map(promotion -> promotion.code() == null || promotion.title().contains(promotion.code())
                        ? promotion.title()
                        : promotion.title() + words.say("code", lang, List.of("code", promotion.code())))
                .collect(Collectors.joining(words.say("with", lang, List.of())));
    }

    Money saving() {
        return new Money(own.amount().subtract(price.amount()), price.currency());
    }
}
