package dev.daogou.webhooks;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.shared.Problem;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.panache.common.Sort;

/** What the current shop's webhooks were told, are to be told and could not be told. */
@ApplicationScoped
public class Deliveries {

    private static final int MOST = 200;

    /** Newest first. @param next what to ask for {@code before}, absent when that was all */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Listing(List<DeliveryView> deliveries, Long next) {}

    /** How many are tried again. */
    public record Replayed(int replayed) {}

    private final Clock clock;

    Deliveries(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param state waiting, done or dead, or {@code null} for all
     * @param before the place to go on from, or {@code null}
     * @param limit 1..200
     * @throws Problem 400 for another state or limit, 404 for an id that this shop does not have
     */
    @Transactional
    public Listing list(String webhookId, String state, Long before, int limit) {
        Webhook.with(webhookId);
        if (limit < 1 || limit > MOST) {
            throw Problem.badField("limit", "must be 1 to " + MOST);
        }
        long below = before == null ? Long.MAX_VALUE : before;
        Optional<WebhookDelivery.State> wanted = state(state);
        Sort newest = Sort.descending("n");
        List<WebhookDelivery> found = wanted.isPresent()
                ? WebhookDelivery.<WebhookDelivery>find("webhookId = ?1 and n < ?2 and state = ?3", newest, webhookId, below,
                        wanted.get()).page(0, limit).list()
                : WebhookDelivery.<WebhookDelivery>find("webhookId = ?1 and n < ?2", newest, webhookId, below).page(0, limit)
                        .list();
        return new Listing(found.stream().map(DeliveryView::of).toList(),
                found.size() < limit ? null : found.get(limit - 1).n);
    }

    /** A dead one waits again; one that waits is tried now. @throws Problem 404, and 409 for one that was taken */
    @Transactional
    public DeliveryView replay(String webhookId, String id) {
        return changed(webhookId, id, delivery -> {
            if (delivery.state == WebhookDelivery.State.DEAD) {
                delivery.replay();
            }
        });
    }

    /** All that is dead waits again, and what waits is tried now; each conversation goes on where it stopped. */
    @Transactional
    public Replayed replayAll(String webhookId) {
        Webhook.with(webhookId);
        WebhookLine.hasten(webhookId, clock.instant());
        List<WebhookDelivery> dead = WebhookDelivery.dead(webhookId);
        dead.forEach(WebhookDelivery::replay);
        return new Replayed(dead.size());
    }

    /** It is never told, and what comes after it in its conversation goes on. @throws Problem 404, and 409 for one that was taken */
    @Transactional
    public void drop(String webhookId, String id) {
        changed(webhookId, id, WebhookDelivery::delete);
    }

    private DeliveryView changed(String webhookId, String id, Consumer<WebhookDelivery> change) {
        Webhook.with(webhookId);
        WebhookDelivery delivery = WebhookDelivery.with(webhookId, id);
        Optional<WebhookLine> line = WebhookLine.locked(webhookId, delivery.cid);
        // Whoever had the line may have had it taken meanwhile.
        Panache.getEntityManager().refresh(delivery);
        if (delivery.state == WebhookDelivery.State.DONE) {
            throw Problem.conflict("The receiver has taken this delivery already.");
        }
        change.accept(delivery);
        line.ifPresent(held -> held.nextAt = clock.instant());
        return DeliveryView.of(delivery);
    }

    private static Optional<WebhookDelivery.State> state(String code) {
        if (code == null || code.isBlank()) {
            return Optional.empty();
        }
        for (WebhookDelivery.State each : WebhookDelivery.State.values()) {
            if (each.code().equals(code.toLowerCase(Locale.ROOT))) {
                return Optional.of(each);
            }
        }
        throw Problem.badField("state", "must be waiting, done or dead");
    }
}
