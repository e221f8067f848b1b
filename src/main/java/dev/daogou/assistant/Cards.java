package dev.daogou.assistant;

import java.util.List;
import java.util.Objects;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.ProductView;
import dev.daogou.conversation.Reply.Citation;
import dev.daogou.conversation.Reply.ProductCard;

/** What is shown beside an answer: cards with true prices. */
final class Cards {

    private static final int MOST_CARDS = 4;

    private Cards() {}

    /** The products in focus; where none is, those the answer cites. */
    static List<ProductCard> of(Understood understood, List<ProductView> found, List<Citation> cited, Phrases phrases) {
        if (understood.asks(Facet.ORDER)) {
            // Whoever asks after a parcel is not to be sold the page they are on.
            return List.of();
        }
        if (!understood.products().isEmpty()) {
            return understood.products().stream().map(p -> card(p, wish(understood, p), "reason-asked", phrases)).toList();
        }
        return found.stream().filter(p -> cited.stream().anyMatch(c -> Objects.equals(c.productId(), p.doc().id())))
                .limit(MOST_CARDS).map(p -> card(p, Wish.ANY, "reason-found", phrases)).toList();
    }

    private static Wish wish(Understood understood, ProductView product) {
        return product == understood.product() ? understood.wish() : Wish.ANY;
    }

    private static ProductCard card(ProductView product, Wish wish, String reason, Phrases phrases) {
        List<OfferView> wished = wish.isAny() ? List.of() : wish.among(product.offers());
        OfferView offer = wished.size() == 1 ? wished.get(0) : product.lead();
        ProductDoc doc = product.doc();
        return new ProductCard(doc.id(), wished.size() == 1 ? offer.sku() : null, doc.title(phrases.lang()), offer.price(),
                offer.salePrice(), offer.saleUntil(), offer.availability().code(), product.imageOf(offer), doc.link(),
                phrases.say(reason));
    }
}
