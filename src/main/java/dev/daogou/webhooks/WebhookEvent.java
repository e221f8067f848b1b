package dev.daogou.webhooks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an address can be told of. */
enum WebhookEvent {
    HANDOFF_REQUESTED("handoff.requested"), MESSAGE_CREATED("message.created"),
    CONVERSATION_RESOLVED("conversation.resolved"), HINT_CREATED("hint.created"), OUTREACH_PAUSED("outreach.paused");

    /** What the test button sends; nothing that happens in a conversation, so not to be chosen. */
    static final String TEST = "webhook.test";

    private final String wire;

    WebhookEvent(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }

    static Optional<WebhookEvent> named(String wire) {
        return Arrays.stream(values()).filter(event -> event.wire.equals(wire)).findFirst();
    }

    static List<String> all() {
        return Arrays.stream(values()).map(WebhookEvent::wire).toList();
    }
}
