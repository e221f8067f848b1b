package dev.daogou.intent;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a visitor sounds. Lower case on the wire. */
public enum Mood {
    POSITIVE, NEUTRAL, NEGATIVE, ANGRY;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
