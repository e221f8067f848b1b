package dev.daogou.webhooks;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A delivery as the merchant sees it; what was said stays in its conversation.
 *
 * @param id as the receiver sees it in {@code Daogou-Delivery}
 * @param attempts since it happened, or since it was last replayed
 * @param status that the receiver answered to the last try, absent when it gave none
 * @param problem why the last try failed, and what helps
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(String id, String event, String cid, WebhookDelivery.State state, int attempts, Integer status,
        String problem, Instant createdAt, Instant triedAt) {

    static DeliveryView of(WebhookDelivery d) {
        return new DeliveryView(d.id, d.event, d.cid, d.state, d.attempts, d.status, d.problem, d.createdAt, d.triedAt);
    }
}
