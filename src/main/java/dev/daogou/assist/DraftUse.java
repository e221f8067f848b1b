package dev.daogou.assist;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

import dev.daogou.shared.Problem;

/** What an agent did with a draft. */
public enum DraftUse {
    /** As it was. */
    SENT, EDITED, DISMISSED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem 400 for what is none of them */
    public static DraftUse named(String wire) {
        for (DraftUse use : values()) {
            if (use.wire().equals(wire)) {
                return use;
            }
        }
        throw Problem.badField("how", "must be sent, edited or dismissed");
    }
}
