package dev.daogou.bridges;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Chatwoot's agent bot is told, as far as it matters here. A message's event is the message with its conversation inside; a
 * conversation's event is the conversation itself.
 */
record ChatwootEvent(JsonNode json) {

    String name() {
        return json.path("event").asText();
    }

    boolean isMessage() {
        return name().equals("message_created") && !json.path("private").asBoolean() && messageId() > 0
                && !text().isBlank();
    }

    /** From whoever writes to the shop. */
    boolean isIncoming() {
        return isMessage() && type().equals("incoming");
    }

    /** From one of the shop's people, and not from a bot: our own answers come back this way, too. */
    boolean isFromAPerson() {
        return isMessage() && type().equals("outgoing") && json.path("sender").path("type").asText().equals("user");
    }

    long account() {
        return json.path("account").path("id").asLong();
    }

    long conversation() {
        return conversationJson().path("id").asLong();
    }

    /** Pending: the bot's; else somebody's, or nobody's. */
    boolean isTheBots() {
        return conversationJson().path("status").asText().equals("pending");
    }

    long messageId() {
        return json.path("id").asLong();
    }

    String text() {
        return json.path("content").asText("");
    }

    String sender() {
        return json.path("sender").path("name").asText("");
    }

    private JsonNode conversationJson() {
        return json.has("conversation") ? json.path("conversation") : json;
    }

    private String type() {
        return switch (json.path("message_type").asText()) {
            case "0", "incoming" -> "incoming";
            case "1", "outgoing" -> "outgoing";
            default -> "";
        };
    }
}
