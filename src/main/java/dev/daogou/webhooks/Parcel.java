package dev.daogou.webhooks;

/**
 * What is sent, and where to.
 *
 * @param n of the delivery; {@code null} for one that is no delivery
 */
record Parcel(Long n, String id, String event, String body, String url, String secret, Webhook.Kind kind) {

    static Parcel of(WebhookDelivery delivery, Webhook to) {
        return new Parcel(delivery.n, delivery.id, delivery.event, delivery.body,
                delivery.path == null ? to.url : to.url + delivery.path, to.secret, to.kind);
    }
}
