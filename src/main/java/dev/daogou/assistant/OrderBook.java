package dev.daogou.assistant;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.orders.OrderDoc;
import dev.daogou.orders.Orders;

/** The current shop's orders, as a port; always those of one customer. */
interface OrderBook {

    /** The latest first. */
    List<OrderDoc> of(String customerId, int most);

    /** Empty for another's order as for none. */
    Optional<OrderDoc> of(String customerId, String id);

    /** The orders as they are now. */
    @ApplicationScoped
    class Live implements OrderBook {

        private final Orders orders;

        Live(Orders orders) {
            this.orders = orders;
        }

        @Override
        public List<OrderDoc> of(String customerId, int most) {
            return orders.of(customerId, most);
        }

        @Override
        public Optional<OrderDoc> of(String customerId, String id) {
            return orders.of(customerId, id);
        }
    }
}
