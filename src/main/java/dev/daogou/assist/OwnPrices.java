package dev.daogou.assist;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assistant.Members;
import dev.daogou.catalog.CartLine;
import dev.daogou.catalog.Catalog;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.Offered;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.catalog.PromotionView;
import dev.daogou.catalog.Recipient;
import dev.daogou.catalog.StandingFor;
import dev.daogou.catalog.VisitorOffers;
import dev.daogou.catalog.Wanted;

/** What the assistant has told a visitor that something costs them, or would tell: nothing of it is recorded. */
@ApplicationScoped
class OwnPrices {

    private final VisitorOffers offers;
    private final Members members;
    private final Catalog catalog;
    private final Clock clock;

    OwnPrices(VisitorOffers offers, Members members, Catalog catalog, Clock clock) {
        this.offers = offers;
        this.members = members;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * Empty where they pay what everybody sees.
     *
     * @param customerId for whom the shop has vouched, or {@code null}
     * @param product that has a lead
     */
    Optional<OwnPrice> of(Recipient to, String customerId, ProductView product) {
        boolean member = members.has(customerId);
        return standing(to, member, product).or(() -> foreseen(to, member, product)).filter(OwnPrice::isLess);
    }

    private Optional<OwnPrice> standing(Recipient to, boolean member, ProductView product) {
        Set<String> skus = product.offers().stream().map(offer -> offer.sku() == null ? "" : offer.sku())
                .collect(Collectors.toUnmodifiableSet());
        return offers.standing(to, new StandingFor(product.doc().id(), skus, () -> member, () -> null))
                .map(again -> of(again, product, seen(product, again.offer().sku())));
    }

    private Optional<OwnPrice> foreseen(Recipient to, boolean member, ProductView product) {
        OfferView lead = product.lead();
        String id = product.doc().id();
        Offered decided = offers.foreseen(to, new Wanted(id, new CartLine(id, lead.sku(), 1), member, null));
        if (decided instanceof Offered.Made made) {
            return Optional.of(new OwnPrice(lead, made.offer().quantity(), made.price().own(), made.price().total(),
                    on(product, made.promotions()), null));
        }
        return decided instanceof Offered.Again again ? Optional.of(of(again, product, lead)) : Optional.empty();
    }

    private OwnPrice of(Offered.Again again, ProductView product, OfferView seen) {
        return new OwnPrice(seen, again.offer().quantity(), again.own(), again.price(), on(product, again.promotions()),
                again.offer());
    }

    private List<PromotionDoc> on(ProductView product, Set<String> ids) {
        return catalog.promotions(clock.instant(), product.doc().id()).stream().map(PromotionView::doc)
                .filter(doc -> ids.contains(doc.id())).toList();
    }

    private static OfferView seen(ProductView product, String sku) {
        OfferView offered = product.offer(sku);
        return offered == null ? product.lead() : offered;
    }
}
