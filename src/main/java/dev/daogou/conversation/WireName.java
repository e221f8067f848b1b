package dev.daogou.conversation;

import java.util.Locale;

import dev.daogou.shared.Problem;

/** Enumerations are lower case on the wire. */
final class WireName {

    private WireName() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem 400 naming the field and what it may hold */
    static <E extends Enum<E>> E read(Class<E> type, String field, String wire) {
        if (wire == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(wire)) {
                return constant;
            }
        }
        throw Problem.badField(field, "'" + wire + "' is none of "
                + java.util.Arrays.stream(type.getEnumConstants()).map(WireName::of).toList());
    }
}
