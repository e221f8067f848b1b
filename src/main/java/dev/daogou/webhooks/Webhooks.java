package dev.daogou.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.shared.Ids;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The addresses that the current shop has told what happens in its conversations. */
@ApplicationScoped
public class Webhooks {

    private static final int MOST = 20;

    /** @param secret that deliveries are signed with; told once */
    public record Made(WebhookView webhook, String secret) {}

    /** @param secret that deliveries are signed with from now on; told once */
    public record Secret(String secret) {}

    /** @param status absent when there was no answer @param problem absent when it was taken */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tested(boolean taken, Integer status, String problem, long tookMs) {}

    private final CurrentShop shop;
    private final Standing standing;
    private final Sender sender;
    private final WebhooksConfig config;
    private final Clock clock;
    private final ObjectMapper json;

    Webhooks(CurrentShop shop, Standing standing, Sender sender, WebhooksConfig config, Clock clock, ObjectMapper json) {
        this.shop = shop;
        this.standing = standing;
        this.sender = sender;
        this.config = config;
        this.clock = clock;
        this.json = json;
    }

    @Transactional
    public List<WebhookView> list() {
        return standing.of(Webhook.all());
    }

    /** @throws Problem 400 naming each field that cannot be, 409 when the shop has too many */
    @Transactional
    public Made add(WebhookWish wish) {
        // One at a time: two that make the last one would pass the limit.
        Shop.findById(shop.id(), LockModeType.PESSIMISTIC_WRITE);
        Webhook fresh = Webhook.fresh(clock.instant());
        wanted(wish).apply(fresh, config.privateAddresses());
        if (Webhook.count() >= MOST) {
            throw Problem.conflict("A shop has at most " + MOST + " webhooks: remove one first.");
        }
        fresh.persist();
        return new Made(view(fresh), fresh.secret);
    }

    /** What waits goes to where it leads now, and is tried at once. @throws Problem 400 naming each field that cannot be, 404 */
    @Transactional
    public WebhookView change(String id, WebhookWish wish) {
        Webhook webhook = locked(id);
        wanted(wish).apply(webhook, config.privateAddresses());
        if (webhook.enabled) {
            WebhookLine.hasten(id, clock.instant());
        }
        return view(webhook);
    }

    /** Another secret, from the next delivery on. @throws Problem 404 */
    @Transactional
    public Secret renewSecret(String id) {
        Webhook webhook = locked(id);
        webhook.renewSecret();
        return new Secret(webhook.secret);
    }

    /** Nothing more is told there, and what waits is forgotten. @throws Problem 404 */
    @Transactional
    public void remove(String id) {
        locked(id).delete();
    }

    /** Sends something that means nothing, signed like the rest, and waits for the answer. @throws Problem 404 */
    public Tested test(String id) {
        Webhook to = QuarkusTransaction.requiringNew().call(() -> merchants(Webhook.with(id)));
        Instant begun = clock.instant();
        String body = body(new Outbox.Told(Ids.fresh("ev_"), WebhookEvent.TEST, begun, to.shop, null, null, Map.of()));
        Answer answer = sender
                .send(new Parcel(null, Ids.fresh("dl_"), WebhookEvent.TEST, body, to.url, to.secret, to.kind));
        long took = Duration.between(begun, clock.instant()).toMillis();
        if (answer instanceof Answer.Taken taken) {
            return new Tested(true, taken.status(), null, took);
        }
        return answer instanceof Answer.Refused refused
                ? new Tested(false, refused.status(), refused.why(), took)
                : new Tested(false, 410, "The receiver says that it is gone for good (410). Enter where it is now.", took);
    }

    private static WebhookWish wanted(WebhookWish wish) {
        if (wish == null) {
            throw Problem.badField("body", "must be an object with url and events");
        }
        return wish;
    }

    private static Webhook locked(String id) {
        return merchants(Webhook.locked(id).orElseThrow(() -> Problem.notFound("webhook")));
    }

    /** @throws Problem 409 for one that a bridge looks after */
    private static Webhook merchants(Webhook webhook) {
        if (webhook.kind != Webhook.Kind.SIGNED) {
            throw Problem.conflict("This is the bridge to Chatwoot: see PUT and DELETE /api/v1/shop/bridges/chatwoot.");
        }
        return webhook;
    }

    private WebhookView view(Webhook webhook) {
        Webhook.flush();
        return standing.of(List.of(webhook)).get(0);
    }

    private String body(Outbox.Told told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of ours cannot be written as JSON", e);
        }
    }
}
