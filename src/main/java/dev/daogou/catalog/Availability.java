package dev.daogou.catalog;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whether a shopper can buy it now. */
public enum Availability {
    IN_STOCK, OUT_OF_STOCK, PREORDER, BACKORDER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the four values for anything else */
    @JsonCreator
    public static Availability of(String code) {
        return Arrays.stream(values()).filter(a -> a.code().equals(code)).findFirst().orElseThrow(
                () -> new IllegalArgumentException(
                        "must be in_stock, out_of_stock, preorder or backorder, not '" + code + "'"));
    }

    /** Whether an order placed now would be taken. */
    public boolean buyable() {
        return this != OUT_OF_STOCK;
    }
}
