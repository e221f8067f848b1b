package dev.daogou.console;

import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.catalog.Catalog;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Focus;
import dev.daogou.conversation.Message;
import dev.daogou.orders.Orders;
import dev.daogou.shared.Lang;
import dev.daogou.shop.ReplyPlace;
import dev.daogou.shop.Shop;

/** What stands in the places of a canned reply, as far as a conversation tells. */
@ApplicationScoped
class Fillings {

    /** As far back as a product is still what is talked about. */
    private static final int LOOKED_AT = 60;

    private final Catalog catalog;
    private final Orders orders;

    Fillings(Catalog catalog, Orders orders) {
        this.catalog = catalog;
        this.orders = orders;
    }

    /**
     * {@code null} for what is not known. Within the caller's transaction.
     *
     * @param lang of the reply
     */
    Function<ReplyPlace, String> of(Conversation conversation, Lang lang, String agentName) {
        return place -> switch (place) {
            case VISITOR -> conversation.customerId;
            case AGENT -> agentName;
            case SHOP -> Shop.named(conversation.shop).map(shop -> shop.name).orElse(null);
            case PRODUCT -> focus(conversation).map(product -> product.doc().title(lang)).orElse(null);
            case PRICE -> focus(conversation).map(ProductView::lead).map(OfferView::payNow).map(price -> price.display())
                    .orElse(null);
            case ORDER -> conversation.customerId == null
                    ? null
                    : orders.of(conversation.customerId, 1).stream().map(order -> order.id()).findFirst().orElse(null);
        };
    }

    private Optional<ProductView> focus(Conversation conversation) {
        return Focus.of(conversation, Message.before(conversation.id, Long.MAX_VALUE, LOOKED_AT)).flatMap(catalog::product);
    }
}
