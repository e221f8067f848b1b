package dev.daogou.orders;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far an order is. */
public enum OrderStatus {
    PLACED, PAID, SHIPPED, DELIVERED, CANCELLED, RETURNED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the six values for anything else */
    @JsonCreator
    public static OrderStatus of(String code) {
        return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst().orElseThrow(
                () -> new IllegalArgumentException(
                        "must be placed, paid, shipped, delivered, cancelled or returned, not '" + code + "'"));
    }
}
