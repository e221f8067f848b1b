package dev.daogou.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a visitor's message meant to the turn it met; told to its sender as {@code msg.ok.as}. */
public enum HeardAs {
    /** Begins a turn. */
    NEW,
    /** Joined a turn inside the quiet gap, before anything of it was shown. */
    MERGED,
    /** Adds to the question that is being answered. */
    ADDITION,
    /** Ends the turn and begins another. */
    REPLACE,
    /** "ok", "嗯": kept, interrupts nothing, needs no answer. */
    BACKCHANNEL,
    /** Answered when the turn has finished or the assistant has the floor again. */
    QUEUED,
    /** Ends the turn and asks for nothing. */
    STOP;

    @JsonValue
    public String wire() {
        return WireName.of(this);
    }

    @JsonCreator
    static HeardAs of(String wire) {
        return WireName.read(HeardAs.class, "as", wire);
    }
}
