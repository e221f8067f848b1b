package dev.daogou.webhooks;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A webhook as its merchant sees it, without its secret.
 *
 * @param bridge "chatwoot" for what a bridge looks after, else absent
 * @param goneAt when the receiver answered that it is gone for good (410), which switched the webhook off
 * @param waiting deliveries that are still to be taken
 * @param dead deliveries that were tried for a day; each holds up what comes after it in its conversation
 * @param oldestAt since when the oldest of both waits
 * @param lastDoneAt when something was taken last
 * @param problem why the last try of what still waits has failed, and what helps
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookView(String id, String bridge, String url, List<String> events, boolean on, Instant createdAt,
        Instant goneAt,
        long waiting, long dead, Instant oldestAt, Instant lastDoneAt, String problem) {}
