package dev.daogou.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.assistant.Said;
import dev.daogou.assistant.Said.Seen;
import dev.daogou.assistant.Said.Wish;
import dev.daogou.conversation.Identity;
import dev.daogou.conversation.Page;
import dev.daogou.conversation.Picture;
import dev.daogou.shared.Problem;

/** Reads the fields of a client's frame; each method throws Problem 400 naming the field that is not as it has to be. */
record ClientFrame(JsonNode json) {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_FIELD = 2_000;

    String t() {
        return json.path("t").asText();
    }

    /** What an answer refers to: the frame's own id, if it has one. */
    String ref() {
        for (String field : new String[]{ "mid", "rid", "callId", "tid" }) {
            if (json.path(field).isTextual() && json.path(field).asText().length() <= LONGEST_ID) {
                return json.path(field).asText();
            }
        }
        return null;
    }

    Said said() {
        List<String> pictures = pictures();
        // An empty text says nothing is missing where pictures came.
        String text = text("text") == null && !pictures.isEmpty() ? "" : text("text");
        return new Said(id("mid"), text, wish(), seen(), pictures);
    }

    String id(String field) {
        String id = text(field);
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
            throw Problem.badField(field, "must be a text of 1 to " + LONGEST_ID + " characters");
        }
        return id;
    }

    String text(String field) {
        JsonNode value = json.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
            throw Problem.badField(field, "must be a text");
        }
        if (value.isTextual() && !field.equals("text") && value.textValue().length() > LONGEST_FIELD) {
            throw Problem.badField(field, "may have " + LONGEST_FIELD + " characters");
        }
        if (value.isTextual() && value.textValue().indexOf(0) >= 0) {
            throw Problem.badField(field, "must not hold the character U+0000");
        }
        return value.textValue();
    }

    /** Null when it is not there. */
    Integer count(String field) {
        return count(json, field);
    }

    Long seq(String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.canConvertToLong() || value.asLong() < 0) {
            throw Problem.badField(field, "must be a whole number from 0");
        }
        return value.asLong();
    }

    boolean flag(String field) {
        return json.path(field).asBoolean(false);
    }

    Page page() {
        return new Page(text("url"), text("productId"), text("category"));
    }

    Identity identity() {
        JsonNode identity = json.path("identity");
        if (!identity.isObject()) {
            return null;
        }
        ClientFrame fields = new ClientFrame(identity);
        return new Identity(fields.text("customerId"), fields.text("expiresAt"), fields.text("hmac"));
    }

    private List<String> pictures() {
        JsonNode named = json.path("pictures");
        if (named.isMissingNode() || named.isNull()) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        named.forEach(id -> ids.add(id.textValue()));
        if (!named.isArray() || ids.size() > Picture.MOST_AT_ONCE
                || ids.stream().anyMatch(id -> id == null || id.length() > LONGEST_ID || id.indexOf(0) >= 0)) {
            throw Problem.badField("pictures", "must be a list of at most " + Picture.MOST_AT_ONCE + " ids of pictures");
        }
        return ids;
    }

    private Wish wish() {
        String intent = text("intent");
        try {
            return intent == null ? Wish.AUTO : Wish.valueOf(intent.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.badField("intent", "must be auto, stop, replace, addition or backchannel");
        }
    }

    private Seen seen() {
        JsonNode seen = json.path("seen");
        Integer off = seen.isObject() ? count(seen, "off") : null;
        return off == null || !seen.path("tid").isTextual() ? null : new Seen(seen.path("tid").asText(), off);
    }

    private static Integer count(JsonNode of, String field) {
        JsonNode value = of.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.canConvertToInt() || value.asInt() < 0) {
            throw Problem.badField(field, "must be a whole number from 0");
        }
        return value.asInt();
    }
}
