package dev.daogou.assist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assistant.Alternatives;
import dev.daogou.catalog.Catalog;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.shared.Lang;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;

/** What can be offered to who hesitates over the price: the product in focus where it is on offer, and what costs less. */
@ApplicationScoped
class HintOffers {

    private static final int MOST_ALTERNATIVES = 3;

    private final Catalog catalog;
    private final Alternatives alternatives;
    private final CurrentShop shop;
    private final Clock clock;
    private final HintWords words = new HintWords();

    HintOffers(Catalog catalog, Alternatives alternatives, CurrentShop shop, Clock clock) {
        this.catalog = catalog;
        this.alternatives = alternatives;
        this.shop = shop;
        this.clock = clock;
    }

    /**
     * The same that the assistant would name instead.
     *
     * @param focusId the product that the conversation is about, or {@code null}
     * @param said by the visitor, oldest first: what they have asked for has to be met
     */
    HintProducts choose(String focusId, List<String> said) {
        Optional<ProductView> focus = Optional.ofNullable(focusId).flatMap(catalog::product).filter(p -> p.lead() != null);
        if (focus.isEmpty()) {
            return new HintProducts(focusId, List.of());
        }
        List<String> ids = new ArrayList<>();
        if (isOnOffer(focus.get())) {
            ids.add(focusId);
        }
        alternatives.to(focusId, said, Lang.ZH, MOST_ALTERNATIVES).list()
                .forEach(other -> ids.add(other.product().doc().id()));
        return new HintProducts(focusId, List.copyOf(ids));
    }

    /** As they are at this moment: what is no longer on offer, cheaper or to be had is left out. */
    List<HintProduct> now(HintProducts chosen) {
        if (chosen.ids().isEmpty()) {
            return List.of();
        }
        Optional<ProductView> focus = catalog.product(chosen.focusId()).filter(p -> p.lead() != null);
        return focus.isEmpty()
                ? List.of()
                : catalog.products(chosen.ids()).stream().filter(p -> isWorthIt(p, focus.get())).map(p -> told(p, focus.get()))
                        .toList();
    }

    private boolean isWorthIt(ProductView product, ProductView focus) {
        return isOnOffer(product) || isCheaper(product, focus);
    }

    private boolean isOnOffer(ProductView product) {
        return product.lead().availability().buyable()
                && (product.lead().salePrice() != null || promotion(product).isPresent());
    }

    private static boolean isCheaper(ProductView other, ProductView focus) {
        OfferView theirs = other.lead();
        OfferView ours = focus.lead();
        return !other.doc().id().equals(focus.doc().id()) && theirs != null && theirs.availability().buyable()
                && theirs.payNow().currency().equals(ours.payNow().currency())
                && theirs.payNow().compareTo(ours.payNow()) < 0;
    }

    /** Nobody knows here whether the visitor is a member. */
    private Optional<PromotionDoc> promotion(ProductView product) {
        return catalog.promotions(clock.instant(), product.doc().id()).stream().map(on -> on.doc())
                .filter(doc -> !Boolean.TRUE.equals(doc.members())).findFirst();
    }

    private HintProduct told(ProductView product, ProductView focus) {
        Shop own = Shop.named(shop.id()).orElseThrow();
        Lang lang = HintWords.first(own);
        OfferView lead = product.lead();
        Optional<PromotionDoc> promotion = promotion(product);
        Map<String, String> reasons = new TreeMap<>();
        for (Lang each : Lang.values()) {
            reasons.put(each.code(), words.reason(each, product, focus, promotion.orElse(null),
                    lead.saleUntil() == null ? null : LocalDate.ofInstant(lead.saleUntil(), own.zone())));
        }
        return new HintProduct(product.doc().id(), product.doc().title(lang), lead.price(), lead.salePrice(),
                promotion.map(PromotionDoc::title).orElse(null), reasons.get(lang.code()), reasons, lead.availability(),
                product.imageOf(lead));
    }
}
