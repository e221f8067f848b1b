package dev.daogou.intent;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How much the price decides for this visitor.
 *
 * @param score 0..1
 */
public record PriceSensitivity(Level level, double score, List<Signal> signals) {

    public enum Level {
        NONE, CURIOUS, COMPARING, BARGAINING;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param span the words it was read from
     *  @param weight how much they count */
    public record Signal(String kind, String span, double weight) {}
}
