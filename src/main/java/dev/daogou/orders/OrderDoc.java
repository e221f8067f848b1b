package dev.daogou.orders;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.shared.Money;

/**
 * The protocol's canonical Order.
 *
 * @param customerId whom alone it is told to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderDoc(String id, String customerId, OrderStatus status, Instant placedAt, List<Item> items,
        List<Shipment> shipments) {

    public OrderDoc {
        items = items == null ? List.of() : items.stream().filter(Objects::nonNull).toList();
        shipments = shipments == null ? List.of() : shipments.stream().filter(Objects::nonNull).toList();
    }

    /** @param price of one piece, as it was paid */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(String productId, String sku, String title, Integer quantity, Money price) {}

    /** @param status in the carrier's words */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shipment(String carrier, String trackingId, String status, List<Event> events) {

        public Shipment {
            events = events == null ? List.of() : events.stream().filter(Objects::nonNull).toList();
        }

        /** What happened last; empty when nothing is known to have. */
        public Optional<Event> last() {
            return events.stream().filter(event -> event.at() != null).max(Comparator.comparing(Event::at));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Event(Instant at, String text) {}

    /** The same order under the id of the address it was sent to. */
    public OrderDoc withId(String addressed) {
        return new OrderDoc(addressed, customerId, status, placedAt, items, shipments);
    }

    /**
     * When the last of it came to its customer, from which return and exchange are counted; empty before that, and when no
     * shipment says.
     */
    public Optional<Instant> deliveredAt() {
        return status != OrderStatus.DELIVERED
                ? Optional.empty()
                : shipments.stream().flatMap(shipment -> shipment.last().stream()).map(Event::at)
                        .max(Comparator.naturalOrder());
    }
}
