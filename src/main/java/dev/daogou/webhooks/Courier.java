package dev.daogou.webhooks;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.shop.CurrentShop;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Sends what waits in a line, one after another: the next only once the one before was taken. What fails holds up its own line
 * alone, and what is dead holds it up until somebody replays or drops it: within a conversation the order never changes.
 */
@ApplicationScoped
class Courier {

    /** Then other lines have their turn. */
    private static final int IN_ONE_GO = 20;

    private final Sender sender;
    private final Clock clock;
    private final MeterRegistry meters;

    Courier(Sender sender, Clock clock, MeterRegistry meters) {
        this.sender = sender;
        this.clock = clock;
        this.meters = meters;
    }

    /** @param wanted asked between two deliveries; once it says no, the line is given back */
    void run(LineLease lease, BooleanSupplier wanted) {
        CurrentShop.within(lease.shop(), () -> {
            for (int sent = 0; sent < IN_ONE_GO && wanted.getAsBoolean(); sent++) {
                Optional<Parcel> next = QuarkusTransaction.requiringNew().call(() -> next(lease));
                if (next.isEmpty() || !deliver(lease, next.get())) {
                    return;
                }
            }
            QuarkusTransaction.requiringNew()
                    .run(() -> WebhookLine.held(lease).ifPresent(line -> line.rest(clock.instant())));
        });
    }

    /** @return whether the line goes on */
    private boolean deliver(LineLease lease, Parcel parcel) {
        Answer answer = sender.send(parcel);
        return QuarkusTransaction.requiringNew().call(() -> {
            if (answer instanceof Answer.Gone) {
                // Before the line, as whoever changes a webhook does, or each of both would wait for the other.
                Webhook.locked(lease.webhookId()).ifPresent(webhook -> webhook.gone(clock.instant()));
            }
            return WebhookLine.held(lease).filter(line -> land(line, parcel, answer)).isPresent();
        });
    }

    private Optional<Parcel> next(LineLease lease) {
        Optional<WebhookLine> held = WebhookLine.held(lease);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        WebhookLine line = held.get();
        Optional<WebhookDelivery> head = WebhookDelivery.headOf(line.webhookId, line.cid);
        if (head.isEmpty()) {
            line.delete();
            return Optional.empty();
        }
        Webhook to = Webhook.with(line.webhookId);
        if (!to.enabled || head.get().state == WebhookDelivery.State.DEAD) {
            line.stop();
            return Optional.empty();
        }
        line.prolong(clock.instant().plus(Lines.HELD));
        return Optional.of(Parcel.of(head.get(), to));
    }

    private boolean land(WebhookLine line, Parcel parcel, Answer answer) {
        Instant now = clock.instant();
        WebhookDelivery delivery = WebhookDelivery.findById(parcel.n());
        if (delivery == null) {
            // Dropped meanwhile.
            return true;
        }
        if (answer instanceof Answer.Taken taken) {
            delivery.taken(taken.status(), now);
            count("done");
            return true;
        }
        if (answer instanceof Answer.Gone) {
            delivery.problem = SendFault.GONE;
            line.stop();
            count("gone");
            return false;
        }
        Answer.Refused refused = (Answer.Refused) answer;
        boolean dead = delivery.refused(refused.status(), refused.why(), now);
        line.rest(dead ? null : now.plus(Backoff.after(delivery.attempts, refused.retryAfter())));
        count(dead ? "dead" : "failed");
        return false;
    }

    private void count(String outcome) {
        meters.counter("daogou.webhooks.deliveries", "outcome", outcome).increment();
    }
}
