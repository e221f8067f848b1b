package dev.daogou.indexing;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a passage was cut from. On the wire in lower case. */
public enum PassageKind {
    SPEC, PRODUCT, FAQ, POLICY, GUIDE, MANUAL, REVIEW;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a code that is none of ours */
    public static PassageKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
