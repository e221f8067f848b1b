package dev.daogou.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Who said a message. The assistant is our AI; an agent is a human of the shop. */
public enum Author {
    VISITOR, ASSISTANT, AGENT, SYSTEM;

    @JsonValue
    public String wire() {
        return WireName.of(this);
    }

    @JsonCreator
    static Author of(String wire) {
        return WireName.read(Author.class, "author", wire);
    }
}
