package dev.daogou.assistant;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.orders.Customers;

/** Whether what a shop keeps for its members is for a visitor. */
@ApplicationScoped
public class Members {

    private final Customers customers;

    Members(Customers customers) {
        this.customers = customers;
    }

    /** @param customerId for whom the shop has vouched, else {@code null} */
    public boolean has(String customerId) {
        return customers.isMember(customerId);
    }
}
