package dev.daogou.guard;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A number in a text that is no money and no share.
 *
 * @param value in the measure of its dimension: hours, grams, millimetres; as written when it has none
 * @param dimension as {@code guard/units.txt} calls it; {@code ""} for a bare number, {@code weekday} for the name of one
 * @param written the number as it was written
 * @param text with its unit
 * @param at where in the text it begins
 */
record Figure(BigDecimal value, String dimension, BigDecimal written, String text, int at) {

    private static final Set<String> TIMES = Set.of("hour", "workday", "month", "date", "weekday");

    boolean isTime() {
        return TIMES.contains(dimension);
    }

    boolean isBare() {
        return dimension.isEmpty();
    }

    /** Whether a text with the other figure says this one: the same measure, or the same number where one names none. */
    boolean isSaidBy(Figure other) {
        if (dimension.equals(other.dimension)) {
            return value.compareTo(other.value) == 0;
        }
        return (isBare() || other.isBare() || "thing".equals(dimension) || "thing".equals(other.dimension))
                && written.compareTo(other.written) == 0;
    }

    /** As {@link #isSaidBy}, and a time is nothing but the same time. */
    boolean isPromisedBy(Figure other) {
        return dimension.equals(other.dimension) && value.compareTo(other.value) == 0;
    }
}
