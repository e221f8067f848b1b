package dev.daogou.evaluations;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where an evaluation stands. One that waits for other shops' is running, too. */
public enum EvaluationState {
    RUNNING, DONE, FAILED, CANCELLED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
