package dev.daogou.handoff;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import dev.daogou.intent.IntentName;

/** Who in a shop a case is for. Lower case on the wire. */
public enum Department {
    SALES, AFTER_SALES;

    /** What follows a purchase goes to after-sales, everything else to those who sell. */
    public static Department of(HandoffReason reason, IntentName intent) {
        if (reason.isSensitive()) {
            return AFTER_SALES;
        }
        return switch (intent) {
            case ORDER, RETURN, WARRANTY, INVOICE, COMPLAINT -> AFTER_SALES;
            default -> SALES;
        };
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Department of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
