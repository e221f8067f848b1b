package dev.daogou.assistant;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionView;
import dev.daogou.catalog.StandingFor;
import dev.daogou.intent.PriceLevel;

/**
 * The price of whoever was offered one before and asks for it plainly: it is not the public one. Who asks for no price, or
 * hesitates over it and is decided for anew, costs no look-up.
 */
@ApplicationScoped
class StandingOffers {

    private final Shelf shelf;
    private final OfferBook offers;

    StandingOffers(Shelf shelf, OfferBook offers) {
        this.shelf = shelf;
        this.offers = offers;
    }

    /** {@code null} where nothing was offered, or it is no less than everybody pays now. */
    OneOffer of(Question question, Understood understood) {
        if (!isAskedFor(understood)) {
            return null;
        }
        ProductView product = understood.product();
        var wanted = new StandingFor(product.doc().id(),
                understood.wish().among(product.offers()).stream().map(offer -> offer.sku() == null ? "" : offer.sku())
                        .collect(Collectors.toUnmodifiableSet()),
                () -> offers.isMember(question), () -> OneOffer.code(question.said(), running(product)));
        return offers.standing(question, wanted)
                .map(again -> new OneOffer(product, seen(product, again.offer().sku()), again.offer().quantity(), again,
                        running(product),
                        question.told()))
                .filter(OneOffer::isLess).orElse(null);
    }

    private static boolean isAskedFor(Understood understood) {
        boolean ofMoney = understood.asks(Facet.PRICE) || understood.asks(Facet.PROMOTION)
                || understood.reading() != null && understood.reading().priceSensitivity().level() != PriceLevel.NONE;
        return ofMoney && understood.products().size() == 1 && understood.product().lead() != null
                && !Hesitations.concerns(understood);
    }

    private List<PromotionView> running(ProductView product) {
        return shelf.promotions(product.asOf(), product.doc().id());
    }

    private static OfferView seen(ProductView product, String sku) {
        OfferView offered = product.offer(sku);
        return offered == null ? product.lead() : offered;
    }
}
