package dev.daogou.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.catalog.Catalog;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.conversation.Reply.ProductCard;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;

/** Makes cards of what an agent has picked. Only the ids are the agent's: title, price and stock are those of the shop's rows now. */
@ApplicationScoped
class ShownProducts {

    private static final int MOST = 4;

    /** @param sku one of its variants; {@code null} for the product as a whole */
    record Pick(String id, String sku) {}

    private final Catalog catalog;

    ShownProducts(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @throws Problem 400 for more than can be shown at once, or something without an id */
    static void check(List<Pick> picks) {
        if (picks.size() > MOST) {
            throw Problem.badField("products", "has " + picks.size() + " entries, at most " + MOST + " are shown at once");
        }
        for (int i = 0; i < picks.size(); i++) {
            if (picks.get(i) == null || picks.get(i).id() == null || picks.get(i).id().isBlank()) {
                throw Problem.badField("products[" + i + "].id", "must name a product of the shop");
            }
        }
    }

    /** @throws Problem 400 naming the pick that this shop does not sell */
    List<ProductCard> cards(List<Pick> picks, Lang lang) {
        List<ProductView> found = catalog.products(picks.stream().map(Pick::id).toList());
        List<ProductCard> cards = new ArrayList<>();
        for (int i = 0; i < picks.size(); i++) {
            Pick pick = picks.get(i);
            String at = "products[" + i + "].";
            ProductView product = found.stream().filter(each -> Objects.equals(each.doc().id(), pick.id())).findFirst()
                    .orElseThrow(() -> Problem.badField(at + "id", "is no product of this shop any more: pick another"));
            OfferView offer = product.offer(pick.sku());
            if (offer == null) {
                throw Problem.badField(at + "sku", "is no variant of this product any more: pick another");
            }
            cards.add(new ProductCard(product.doc().id(), pick.sku(), product.doc().title(lang), offer.price(),
                    offer.salePrice(), offer.saleUntil(), offer.availability().code(), product.imageOf(offer),
                    product.doc().link(), null));
        }
        return cards;
    }
}
