package dev.daogou.webhooks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.conversation.Conversation;
import dev.daogou.shared.Problem;

/**
 * Calls of Chatwoot's API for a bridge: kept in the transaction of what they tell of, and sent, repeated and shown like
 * webhooks. In the caller's transaction.
 */
@ApplicationScoped
public class Relay {

    private final Outbox outbox;
    private final WebhooksConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    Relay(Outbox outbox, WebhooksConfig config, ObjectMapper json, Clock clock) {
        this.outbox = outbox;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param base of the API, without a slash at the end
     * @param token that opens it
     * @return the webhook that leads there
     * @throws Problem 400 that names {@code url} and says what it must be
     */
    public String open(String base, String token) {
        Webhook fresh = Webhook.fresh(clock.instant());
        fresh.kind = Webhook.Kind.CHATWOOT;
        fresh.secret = token;
        fresh.follow(WebhookUrl.of(base, config.privateAddresses()), List.of(), true);
        fresh.persist();
        return fresh.id;
    }

    /** What waits goes there, and is tried at once. @throws Problem as for {@link #open} */
    public void lead(String webhook, String base, String token) {
        Webhook standing = Webhook.locked(webhook).orElseThrow(() -> Problem.notFound("webhook"));
        standing.secret = token;
        standing.follow(WebhookUrl.of(base, config.privateAddresses()), List.of(), true);
        WebhookLine.hasten(webhook, clock.instant());
    }

    /** What waits is forgotten. */
    public void close(String webhook) {
        Webhook.locked(webhook).ifPresent(Webhook::delete);
    }

    /** @param event that leads to the call @param path behind the base */
    public void call(String webhook, Conversation conversation, String event, String path, Object body, Instant at) {
        try {
            outbox.keep(webhook, conversation, event, path, json.writeValueAsString(body), at);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a call of ours cannot be written as JSON", e);
        }
    }
}
