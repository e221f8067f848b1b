package dev.daogou.outreach;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import dev.daogou.shared.Problem;

/** What a visitor does with a message that the shop began. Lower case on the wire. */
public enum Fate {
    /** It was on the screen. */
    SHOWN,
    /** The visitor followed it: into the chat, or to what it shows. */
    OPENED,
    /** The visitor put it away, or wants no more of them. */
    DISMISSED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem 400 for any other word */
    @JsonCreator
    public static Fate of(String code) {
        for (Fate fate : values()) {
            if (fate.code().equals(code)) {
                return fate;
            }
        }
        throw Problem.badField("what", "must be shown, opened or dismissed");
    }
}
