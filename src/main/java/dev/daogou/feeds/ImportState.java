package dev.daogou.feeds;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where an import run stands. A run that waits for its turn is running, too. */
public enum ImportState {
    RUNNING, DONE, FAILED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
