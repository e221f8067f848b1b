package dev.daogou.handoff;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonValue;

import dev.daogou.shared.Problem;

/** What a conversation led to, as the agent who ends it says. Few, so that they are chosen in passing and can be counted. */
public enum Outcome {
    /** The visitor has what they came for. */
    SOLVED,
    /** They bought, or said that they will. */
    SOLD,
    /** The shop could not help. */
    NOT_SOLVED,
    /** The visitor had gone. */
    NO_ANSWER,
    /** Nobody who wanted anything of the shop. */
    SPAM;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param code {@code null} for nothing said
     * @throws Problem 400 for anything else
     */
    public static Outcome named(String code) {
        if (code == null) {
            return null;
        }
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst()
                .orElseThrow(() -> Problem.badField("outcome", "must be one of "
                        + Arrays.stream(values()).map(Outcome::code).collect(Collectors.joining(", ")) + ", or left out"));
    }
}
