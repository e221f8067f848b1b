package dev.daogou.assistant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.daogou.catalog.BestPrice;
import dev.daogou.catalog.CartLine;
import dev.daogou.catalog.Offered;
import dev.daogou.catalog.Offered.Why;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.catalog.PromotionView;
import dev.daogou.catalog.ShelfPrices;
import dev.daogou.catalog.StandingFor;
import dev.daogou.catalog.Wanted;
import dev.daogou.shared.Money;

/** Offers the best price of each line once, then says that it did; what is granted stands before. */
final class MemoryOfOffers implements OfferBook {

    private final Shelf shelf;
    private final Map<CartLine, Offered.Again> made = new HashMap<>();
    private Why declines;
    private int decided;
    private int lookedUp;
    private int bundle;

    MemoryOfOffers(Shelf shelf) {
        this.shelf = shelf;
    }

    void declines(Why why) {
        declines = why;
    }

    int decided() {
        return decided;
    }

    /** By an agent. */
    void grants(CartLine line, Money price, Money own) {
        made.put(line, new Offered.Again(ShelfPrices.made(line, own, price, "ag_mei", Cast.NOW), price, own, Set.of()));
    }

    @Override
    public boolean isMember(Question asked) {
        return false;
    }

    int lookedUp() {
        return lookedUp;
    }

    @Override
    public Optional<Offered.Again> standing(Question asked, StandingFor what) {
        lookedUp++;
        return made.entrySet().stream().filter(entry -> entry.getKey().productId().equals(what.productId()))
                .filter(entry -> what.skus().contains(entry.getKey().sku() == null ? "" : entry.getKey().sku()))
                .map(Map.Entry::getValue).findFirst();
    }

    /** One is decided to be so many. */
    void bundles(int pieces) {
        bundle = pieces;
    }

    @Override
    public Offered decide(Question asked, Wanted wanted) {
        decided++;
        if (declines != null) {
            return new Offered.Declined(declines);
        }
        CartLine line = bundle == 0
                ? wanted.line()
                : new CartLine(wanted.line().productId(), wanted.line().sku(), bundle);
        if (made.containsKey(line)) {
            return made.get(line);
        }
        ProductView product = shelf.products(List.of(line.productId())).get(0);
        List<PromotionDoc> running = shelf.promotions(product.asOf(), line.productId()).stream().map(PromotionView::doc)
                .toList();
        BestPrice price = ShelfPrices.of(product, line, running, wanted.code());
        if (price.total().compareTo(price.own()) >= 0) {
            return new Offered.Declined(Why.NOTHING_ON);
        }
        var offer = ShelfPrices.made(line, price.own(), price.total(), null, Cast.NOW);
        var now = new Offered.Made(offer, price, wanted.code());
        made.put(line, new Offered.Again(offer, price.total(), price.own(), now.promotions()));
        return now;
    }
}
