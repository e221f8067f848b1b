package dev.daogou.console;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.catalog.Catalog;
import dev.daogou.console.ConversationView.OrderView;
import dev.daogou.console.ConversationView.StepView;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Visit;
import dev.daogou.orders.Orders;

/** What a visitor did in the shop beside talking. In the caller's transaction. */
@ApplicationScoped
class Background {

    private static final int STEPS = 12;
    private static final int ORDERS = 3;

    private final Visit visit;
    private final Orders orders;
    private final Catalog catalog;

    Background(Visit visit, Orders orders, Catalog catalog) {
        this.visit = visit;
        this.orders = orders;
        this.catalog = catalog;
    }

    List<StepView> trail(String cid) {
        return visit.trail(cid, STEPS).stream().map(step -> new StepView(step.kind, step.productId,
                Optional.ofNullable(step.productId).flatMap(catalog::product).map(product -> product.doc().title())
                        .orElse(null),
                step.category, step.url, step.at)).toList();
    }

    List<OrderView> orders(Conversation c) {
        return c.customerId == null ? null : orders.of(c.customerId, ORDERS).stream().map(OrderView::of).toList();
    }
}
