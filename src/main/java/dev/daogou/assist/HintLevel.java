package dev.daogou.assist;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How urgent a hint is, in rising order; the same three for every kind, so that a screen can sort what is different. How
 * price-sensitive the visitor is stands in the kind. Lower case on the wire.
 */
public enum HintLevel {
    LOW, MEDIUM, HIGH;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static HintLevel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
