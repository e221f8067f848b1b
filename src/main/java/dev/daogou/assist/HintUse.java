package dev.daogou.assist;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

import dev.daogou.shared.Problem;

/** What an agent did with a hint that helped. */
public enum HintUse {
    /** Put one of its products into a reply; the hint stays. */
    PRODUCT,
    /** Did as it advises; it has done its work. */
    FOLLOWED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem 400 for what is none of them */
    public static HintUse named(String code) {
        for (HintUse use : values()) {
            if (use.code().equals(code)) {
                return use;
            }
        }
        throw Problem.badField("how", "must be product or followed");
    }
}
