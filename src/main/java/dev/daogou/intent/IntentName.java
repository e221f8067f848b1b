package dev.daogou.intent;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a message is about. Lower case on the wire. */
public enum IntentName {
    PRODUCT, COMPARE, SIZE, STOCK, SHIPPING, PROMOTION, PRICE, PAYMENT, ORDER, RETURN, WARRANTY, INVOICE, COMPLAINT, HUMAN,
    SMALL_TALK, OUT_OF_SCOPE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static IntentName of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
