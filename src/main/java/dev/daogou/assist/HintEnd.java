package dev.daogou.assist;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a hint is shown no more. */
public enum HintEnd {
    FOLLOWED, DISMISSED,
    /** A newer one about the same matter stands in its place. */
    REPLACED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
