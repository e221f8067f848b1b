package dev.daogou.orders;

import java.util.List;

import dev.daogou.shared.Faults;
import dev.daogou.shared.Problem;

/** What an order must be before anybody is told of it. */
final class OrderRules {

    private static final int LONGEST_TEXT = 500;
    private static final int MOST_ITEMS = 1_000;
    private static final int MOST_SHIPMENTS = 100;
    private static final int MOST_EVENTS = 500;

    private OrderRules() {}

    /** @return what is wrong, field by field, with the remedy; empty when nothing is */
    static List<Problem.Fault> check(OrderDoc order) {
        var faults = new Faults();
        faults.id("id", order.id());
        faults.id("customerId", order.customerId());
        faults.unless(order.status() != null, "status",
                "is missing: write placed, paid, shipped, delivered, cancelled or returned");
        faults.unless(order.placedAt() != null, "placedAt",
                "is missing: write when it was placed, such as 2026-11-11T00:00:00Z");
        faults.unless(!order.items().isEmpty(), "items", "is missing: name at least one");
        faults.size("items", order.items().size(), MOST_ITEMS);
        faults.size("shipments", order.shipments().size(), MOST_SHIPMENTS);
        for (int i = 0; i < order.items().size(); i++) {
            check(order.items().get(i), "items[" + i + "].", faults);
        }
        for (int i = 0; i < order.shipments().size(); i++) {
            check(order.shipments().get(i), "shipments[" + i + "].", faults);
        }
        return faults.found();
    }

    private static void check(OrderDoc.Item item, String at, Faults faults) {
        faults.id(at + "productId", item.productId());
        faults.optional(at + "sku", item.sku(), LONGEST_TEXT);
        faults.required(at + "title", item.title(), LONGEST_TEXT);
        faults.unless(item.quantity() != null && item.quantity() > 0, at + "quantity", "must be 1 or more");
        faults.unless(item.price() != null, at + "price",
                "is missing: write an amount and a currency: {\"amount\":\"199.00\",\"currency\":\"CNY\"}");
    }

    private static void check(OrderDoc.Shipment shipment, String at, Faults faults) {
        faults.optional(at + "carrier", shipment.carrier(), LONGEST_TEXT);
        faults.optional(at + "trackingId", shipment.trackingId(), LONGEST_TEXT);
        faults.optional(at + "status", shipment.status(), LONGEST_TEXT);
        faults.size(at + "events", shipment.events().size(), MOST_EVENTS);
        for (int i = 0; i < shipment.events().size(); i++) {
            OrderDoc.Event event = shipment.events().get(i);
            faults.unless(event.at() != null, at + "events[" + i + "].at", "is missing: write when it happened");
            faults.required(at + "events[" + i + "].text", event.text(), LONGEST_TEXT);
        }
    }
}
