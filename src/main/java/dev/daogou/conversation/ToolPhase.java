package dev.daogou.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far a tool has come. */
public enum ToolPhase {
    /** An effect that waits for the visitor's yes. */
    PROPOSED, RUNNING, COMMITTED, FAILED,
    /** Never begun: declined, expired, or overtaken by another message. */
    SKIPPED,
    /** Begun, and nobody can say whether it came to pass. */
    UNKNOWN;

    @JsonValue
    public String wire() {
        return WireName.of(this);
    }

    @JsonCreator
    static ToolPhase of(String wire) {
        return WireName.read(ToolPhase.class, "ph", wire);
    }
}
