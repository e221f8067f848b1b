package dev.daogou.outreach;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.catalog.Catalog;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductFilter;
import dev.daogou.catalog.ProductView;
import dev.daogou.conversation.Reply.ProductCard;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Money;

/** Fills messages with the shop's rows as they are when it is asked, and with nothing else. */
@ApplicationScoped
class Shelf {

    /** Of a category with more products it is not said how many there are. */
    private static final int MOST = 200;

    private final Catalog catalog;

    Shelf(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @param sku one form of it, or null @return empty for what cannot be bought now */
    Optional<Content> product(String id, String sku, Lang lang) {
        return catalog.product(id).flatMap(product -> content(product, product.offer(sku), sku, lang));
    }

    /** The same where it costs less than it did. @return empty when it does not, or is priced in another currency now */
    Optional<Content> cheaper(String id, String sku, Lang lang, Money was) {
        return product(id, sku, lang).filter(content -> {
            Money now = paid(content.card());
            return now.currency().equals(was.currency()) && now.compareTo(was) < 0;
        }).map(content -> {
            content.places().put(TextPlace.WAS, was.display());
            return content;
        });
    }

    /** What the visitor looked at last in the category, else the cheapest that can be bought there. */
    Optional<Content> category(String category, String lookedAt, Lang lang) {
        List<ProductView> all = catalog.browse(new ProductFilter(null, category), 0, MOST);
        List<ProductView> buyable = all.stream().filter(each -> buyable(each.lead())).toList();
        if (all.size() == MOST) {
            return Optional.empty();
        }
        return buyable.stream().filter(each -> each.doc().id().equals(lookedAt)).findFirst()
                .or(() -> buyable.stream().min(Comparator.comparing(each -> each.lead().payNow().amount())))
                .flatMap(product -> content(product, product.lead(), null, lang)).map(content -> {
                    content.places().put(TextPlace.CATEGORY, category.substring(category.lastIndexOf('>') + 1).strip());
                    content.places().put(TextPlace.COUNT, String.valueOf(buyable.size()));
                    return content;
                });
    }

    static Money paid(ProductCard card) {
        return card.salePrice() != null ? card.salePrice() : card.price();
    }

    /** Where the product stands in the shop's order of things; empty for none. */
    Optional<String> categoryOf(String productId) {
        return catalog.product(productId).map(product -> product.doc().category());
    }

    private static Optional<Content> content(ProductView product, OfferView offer, String sku, Lang lang) {
        if (!buyable(offer)) {
            return Optional.empty();
        }
        Map<TextPlace, String> places = new EnumMap<>(TextPlace.class);
        places.put(TextPlace.TITLE, product.doc().title(lang));
        places.put(TextPlace.PRICE, offer.payNow().display());
        return Optional.of(new Content(places,
                new ProductCard(product.doc().id(), sku, product.doc().title(lang), offer.price(), offer.salePrice(),
                        offer.saleUntil(), offer.availability().code(), product.imageOf(offer), product.doc().link(), null)));
    }

    private static boolean buyable(OfferView offer) {
        return offer != null && offer.availability().buyable();
    }
}
