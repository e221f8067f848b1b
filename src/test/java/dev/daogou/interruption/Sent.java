package dev.daogou.interruption;

import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something a device sent.
 *
 * @param nanos just before it was given to the network
 * @param answer {@code msg.ok} or {@code stop.ok}; completes exceptionally for a refusal
 */
record Sent(long nanos, CompletableFuture<JsonNode> answer) {

    JsonNode answered() {
        return Pace.await(answer, "an answer");
    }
}
