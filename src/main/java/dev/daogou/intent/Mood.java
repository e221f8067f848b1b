package dev.daogou.intent;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How the visitor sounds. */
public enum Mood {
    POSITIVE, NEUTRAL, NEGATIVE, ANGRY;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
