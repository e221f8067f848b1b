package dev.daogou.assistant;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.guard.Truth;
import dev.daogou.orders.OrderDoc;
import dev.daogou.orders.OrderDoc.Shipment;
import dev.daogou.orders.OrderStatus;

/**
 * Tells customers how far their own orders are, what comes next, and until when they may return, exchange or claim on them. Whom
 * the shop has not vouched for is told how it can; another's order is, to everybody else, no order.
 */
@ApplicationScoped
class OrderFacts {

    private static final int MOST = 5;
    private static final String NUMBER = "([A-Za-z]{0,6}[-_]?\\d[\\w-]{1,39})(?![\\w-])";
    private static final Pattern ID = Pattern.compile("(?<![\\w-])#?" + NUMBER);
    /** One that is called an order's. */
    private static final Pattern NUMBERED = Pattern
            .compile("(?:订单号?|单号|#|\\border(?: number| no\\.?| id)?)\\s*(?:是|is|[:：#])?\\s*" + NUMBER,
                    Pattern.CASE_INSENSITIVE);
    /** Topics of {@code guard/topics.txt} that run from the day it was received; price protection runs from the day it was placed. */
    private static final List<String> FROM_RECEIPT = List.of("return", "exchange", "warranty");
    private static final String FROM_ORDER = "price protection";

    private final OrderBook orders;
    private final Clock clock;

    OrderFacts(OrderBook orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** @param customerId for whom the shop has vouched, or {@code null} */
    Facts.Said say(Understood understood, Retrieved retrieved, String customerId, Phrases phrases) {
        var sources = new Sources();
        if (customerId == null) {
            return said(phrases.say("order-prove"), sources);
        }
        Optional<OrderDoc> one = named(understood.text(), customerId);
        Matcher unknown = NUMBERED.matcher(understood.text());
        if (one.isEmpty() && unknown.find()) {
            return said(phrases.say("order-unknown", "id", unknown.group(1)), sources);
        }
        List<OrderDoc> all = one.map(List::of).orElseGet(() -> orders.of(customerId, MOST));
        if (all.isEmpty()) {
            return said(phrases.say("order-none"), sources);
        }
        OrderDoc order = one.orElseGet(() -> all.stream().filter(OrderFacts::isUnderWay).findFirst().orElse(all.get(0)));
        var lines = new ArrayList<String>();
        String told = status(order, phrases);
        lines.add(told + " [" + sources.order(order.id(), phrases.say("order-title", "id", order.id()), told) + "]"
                + phrases.say("end"));
        terms(understood, retrieved, order, sources, phrases).ifPresent(lines::add);
        if (all.size() > 1) {
            lines.add(phrases.say("order-others", "ids",
                    phrases.list(all.stream().filter(o -> o != order).map(OrderDoc::id).toList()))
                    + phrases.say("end"));
        }
        return said(String.join("\n\n", lines), sources);
    }

    /**
     * An order as its customer is told of it.
     *
     * @param title what it is cited as
     */
    record Told(String id, String title, String text) {}

    /**
     * The latest first.
     *
     * @param id of the one that is wanted, or blank for the latest few
     */
    List<Told> told(String customerId, String id, Phrases phrases) {
        List<OrderDoc> wanted = id.isBlank() ? orders.of(customerId, MOST) : orders.of(customerId, id).stream().toList();
        return wanted.stream()
                .map(order -> new Told(order.id(), phrases.say("order-title", "id", order.id()), status(order, phrases)))
                .toList();
    }

    private static Facts.Said said(String text, Sources sources) {
        return new Facts.Said(text, sources, List.of());
    }

    /** By its number, or by that of one of its parcels; what else a message has in figures may be a day or a telephone. */
    private Optional<OrderDoc> named(String text, String customerId) {
        List<String> ids = ID.matcher(text).results().map(id -> id.group(1)).toList();
        return ids.stream().flatMap(id -> orders.of(customerId, id).stream()).findFirst()
                .or(() -> ids.isEmpty()
                        ? Optional.empty()
                        : orders.of(customerId, MOST).stream().filter(order -> order.shipments().stream()
                                .anyMatch(shipment -> ids.stream().anyMatch(id -> id.equalsIgnoreCase(shipment.trackingId()))))
                                .findFirst());
    }

    private static boolean isUnderWay(OrderDoc order) {
        return order.status() == OrderStatus.PLACED || order.status() == OrderStatus.PAID
                || order.status() == OrderStatus.SHIPPED;
    }

    private static String status(OrderDoc order, Phrases phrases) {
        String items = phrases.list(order.items().stream()
                .map(item -> phrases.say("order-item", "title", item.title(), "quantity", item.quantity())).toList());
        String head = phrases.say("order", "id", order.id(), "date", phrases.date(order.placedAt()), "items", items, "status",
                phrases.say("order-" + order.status().code()));
        String shipments = order.shipments().stream().map(shipment -> shipment(shipment, phrases))
                .collect(Collectors.joining(phrases.say("join")));
        return shipments.isEmpty() ? head : head + phrases.say("join") + shipments;
    }

    private static String shipment(Shipment shipment, Phrases phrases) {
        String by = Stream.of(shipment.carrier(), shipment.trackingId()).filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" "));
        String last = shipment.last()
                .map(event -> phrases.say("order-event", "time", phrases.time(event.at()), "text", event.text())).orElse("");
        return phrases.say("order-shipment", "by", by, "last", last);
    }

    /** What a policy grants, reckoned from this order's own dates. */
    private Optional<String> terms(Understood understood, Retrieved retrieved, OrderDoc order, Sources sources,
            Phrases phrases) {
        if (!understood.asks(Facet.POLICY) || retrieved.hits().isEmpty()) {
            return Optional.empty();
        }
        var found = new Sources();
        retrieved.hits().forEach(hit -> found.passage(hit.passage()));
        var truth = new Truth(retrieved.grounds(List.of(), List.of(), found.all()));
        return Truth.topics(understood.text()).stream()
                .filter(topic -> FROM_RECEIPT.contains(topic) || FROM_ORDER.equals(topic))
                .findFirst()
                .flatMap(topic -> truth.on(Set.of(topic)).map(told -> term(told, topic, order, retrieved, sources, phrases)));
    }

    private String term(Truth.Told told, String topic, OrderDoc order, Retrieved retrieved, Sources sources, Phrases phrases) {
        String policy = told.text() + " [" + sources.passage(retrieved.hits().get(told.n() - 1).passage()) + "]";
        Optional<Instant> from = FROM_ORDER.equals(topic) ? Optional.of(order.placedAt()) : order.deliveredAt();
        if (from.isEmpty()) {
            return policy + " " + phrases.say(order.status() == OrderStatus.DELIVERED ? "order-day-unknown" : "order-not-yet");
        }
        LocalDate last = phrases.day(from.get()).plus(told.term());
        boolean over = phrases.day(clock.instant()).isAfter(last);
        return policy + " " + phrases.say(over ? "order-term-over" : "order-term", "from", phrases.date(from.get()), "until",
                phrases.date(last));
    }
}
