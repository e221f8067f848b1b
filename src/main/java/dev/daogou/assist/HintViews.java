package dev.daogou.assist;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.conversation.Conversation;
import dev.daogou.shared.Lang;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;

/** Puts a hint into words, with what can be offered as it is now. */
@ApplicationScoped
class HintViews {

    private final HintOffers offers;
    private final CurrentShop shop;
    private final HintWords words = new HintWords();

    HintViews(HintOffers offers, CurrentShop shop) {
        this.offers = offers;
        this.shop = shop;
    }

    HintView of(Hint hint) {
        return of(hint, offers.now(Conversation.with(hint.cid), new HintProducts(hint.focusId, hint.productIds)));
    }

    HintView of(Hint hint, List<HintProduct> products) {
        Lang lang = Shop.named(shop.id()).map(HintWords::first).orElse(Lang.ZH);
        Map<String, String> advice = words.advice(hint.kind, hint.level,
                products.stream().anyMatch(product -> product.id().equals(hint.focusId)),
                products.stream().anyMatch(product -> !product.id().equals(hint.focusId)));
        return new HintView(hint.hid, hint.cid, hint.kind, hint.level, hint.why, advice.get(lang.code()), advice, products,
                hint.madeAt);
    }
}
