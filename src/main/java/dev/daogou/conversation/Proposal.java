package dev.daogou.conversation;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.shared.Lang;

/**
 * An effect that the visitor is asked to agree to.
 *
 * @param arguments JSON, letter by letter what will be carried out
 * @param buttonOnly whether a yes in words is not enough: money and orders
 * @param text the question, in the visitor's language
 * @param token what the button has to show
 */
public record Proposal(String callId, String name, Lang lang, String arguments, boolean buttonOnly, String text,
        String token, Instant expiresAt) {

    /** As devices are told of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Confirm(String token, String text, Instant expiresAt) {}

    Confirm confirm() {
        return new Confirm(token, text, expiresAt);
    }
}
