package dev.daogou.assistant;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
    static List<ProductCard> of(Understood understood, Retrieved found, List<Citation> cited, Phrases phrases) {
        if (understood.asks(Facet.ORDER)) {
            // Whoever asks after a parcel is not to be sold the page they are on.
            return List.of();
        }
        if (!understood.products().isEmpty()) {
            return Stream.concat(
                    understood.products().stream().map(p -> card(p, wish(understood, p), "reason-asked", phrases)),
                    found.alternatives().stream().filter(a -> isCited(a.product(), cited)).map(a -> instead(a, phrases)))
                    .toList();
        }
        return found.products().stream().filter(p -> isCited(p, cited))
                .limit(MOST_CARDS).map(p -> card(p, Wish.ANY, "reason-found", phrases)).toList();
    }

    private static boolean isCited(ProductView product, List<Citation> cited) {
        return cited.stream().anyMatch(c -> Objects.equals(c.productId(), product.doc().id()));
    }

    private static ProductCard instead(Alternative alternative, Phrases phrases) {
        String given = alternative.givenUp().isEmpty()
                ? ""
                : phrases.say("alternative-given", "list", String.join(phrases.say("comma"), alternative.givenUp()));
        return card(alternative.product(), alternative.offer(), alternative.product().offers().size() > 1,
                alternative.reason() + given, phrases);
    }

    private static Wish wish(Understood understood, ProductView product) {
        return product == understood.product() ? understood.wish() : Wish.ANY;
    }

    private static ProductCard card(ProductView product, Wish wish, String reason, Phrases phrases) {
        List<OfferView> wished = wish.isAny() ? List.of() : wish.among(product.offers());
        OfferView offer = wished.size() == 1 ? wished.get(0) : product.lead();
        return card(product, offer, wished.size() == 1, phrases.say(reason), phrases);
    }

    /** @param form whether it is of that form alone */
    private static ProductCard card(ProductView product, OfferView offer, boolean form, String reason, Phrases phrases) {
        ProductDoc doc = product.doc();
        return new ProductCard(doc.id(), form ? offer.sku() : null, doc.title(phrases.lang()), offer.price(), offer.salePrice(),
                offer.saleUntil(), offer.availability().code(), product.imageOf(offer), doc.link(), reason);
    }
}
