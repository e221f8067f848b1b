package dev.daogou.assist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assistant.Alternatives;
import dev.daogou.catalog.Catalog;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.catalog.Recipient;
import dev.daogou.conversation.Conversation;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Money;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;

/** What can be offered to who hesitates over the price: the product in focus where it is on offer, and what costs less. */
@ApplicationScoped
class HintOffers {

    private static final int MOST_ALTERNATIVES = 3;

    private final Catalog catalog;
    private final Alternatives alternatives;
    private final OwnPrices prices;
    private final CurrentShop shop;
    private final HintWords words = new HintWords();

    HintOffers(Catalog catalog, Alternatives alternatives, OwnPrices prices, CurrentShop shop) {
        this.catalog = catalog;
        this.alternatives = alternatives;
        this.prices = prices;
        this.shop = shop;
    }

    /**
     * The same that the assistant would name instead.
     *
     * @param focusId the product that the conversation is about, or {@code null}
     * @param said by the visitor, oldest first: what they have asked for has to be met
     */
    HintProducts choose(Conversation conversation, String focusId, List<String> said) {
        Optional<ProductView> focus = Optional.ofNullable(focusId).flatMap(catalog::product).filter(p -> p.lead() != null);
        if (focus.isEmpty()) {
            return new HintProducts(focusId, List.of());
        }
        List<String> ids = new ArrayList<>();
        if (isOnOffer(focus.get(), price(conversation, focus.get(), focus.get()))) {
            ids.add(focusId);
        }
        alternatives.to(focusId, said, Lang.ZH, MOST_ALTERNATIVES).list()
                .forEach(other -> ids.add(other.product().doc().id()));
        return new HintProducts(focusId, List.copyOf(ids));
    }

    /** As they are at this moment: what is no longer on offer, cheaper or to be had is left out. */
    List<HintProduct> now(Conversation conversation, HintProducts chosen) {
        if (chosen.ids().isEmpty()) {
            return List.of();
        }
        Optional<ProductView> focus = catalog.product(chosen.focusId()).filter(p -> p.lead() != null);
        return focus.isEmpty()
                ? List.of()
                : catalog.products(chosen.ids()).stream().filter(product -> product.lead() != null)
                        .flatMap(product -> told(conversation, product, focus.get()).stream()).toList();
    }

    private Optional<HintProduct> told(Conversation conversation, ProductView product, ProductView focus) {
        Optional<OwnPrice> price = price(conversation, product, focus);
        return isOnOffer(product, price) || isCheaper(product, focus)
                ? Optional.of(told(product, focus, price.orElse(null)))
                : Optional.empty();
    }

    /** The caps count for what the assistant offers; what one piece of another product would come to is as everybody's. */
    private Optional<OwnPrice> price(Conversation conversation, ProductView product, ProductView focus) {
        boolean inFocus = product.doc().id().equals(focus.doc().id());
        return prices.of(inFocus ? new Recipient(conversation.id, conversation.visitorId) : Recipient.NOBODY,
                conversation.customerId, product).filter(price -> inFocus || price.pieces() == 1);
    }

    private static boolean isOnOffer(ProductView product, Optional<OwnPrice> price) {
        return product.lead().availability().buyable() && (product.lead().salePrice() != null || price.isPresent());
    }

    private static boolean isCheaper(ProductView other, ProductView focus) {
        OfferView theirs = other.lead();
        OfferView ours = focus.lead();
        return !other.doc().id().equals(focus.doc().id()) && theirs.availability().buyable()
                && theirs.payNow().currency().equals(ours.payNow().currency())
                && theirs.payNow().compareTo(ours.payNow()) < 0;
    }

    /** @param price the visitor's own, or {@code null} */
    private HintProduct told(ProductView product, ProductView focus, OwnPrice price) {
        Shop own = Shop.named(shop.id()).orElseThrow();
        Lang lang = HintWords.first(own);
        OfferView seen = price == null ? product.lead() : price.seen();
        Map<String, String> reasons = new TreeMap<>();
        for (Lang each : Lang.values()) {
            reasons.put(each.code(), words.reason(each, product, focus, price,
                    seen.saleUntil() == null ? null : LocalDate.ofInstant(seen.saleUntil(), own.zone())));
        }
        Money paid = price == null || price.pieces() > 1 ? seen.salePrice() : price.price();
        return new HintProduct(product.doc().id(), product.doc().title(lang), seen.price(), paid,
                price == null || price.by().isEmpty()
                        ? null
                        : price.by().stream().map(PromotionDoc::title).collect(Collectors.joining(" + ")),
                reasons.get(lang.code()), reasons, seen.availability(), product.imageOf(seen));
    }
}
