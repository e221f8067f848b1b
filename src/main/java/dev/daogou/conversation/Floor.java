package dev.daogou.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Who answers the visitor's next message: the assistant, nobody yet because the visitor waits for a person, or an agent. */
public enum Floor {
    ASSISTANT, QUEUE, AGENT;

    @JsonValue
    public String wire() {
        return WireName.of(this);
    }

    @JsonCreator
    static Floor of(String wire) {
        return WireName.read(Floor.class, "floor", wire);
    }
}
