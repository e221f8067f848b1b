package dev.daogou.handoff;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a case stands; the last two are ends. Lower case on the wire. */
public enum HandoffState {
    WAITING, CLAIMED, RESOLVED,
    /** Nobody had taken it when the visitor was given back to the assistant for good. */
    WITHDRAWN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
