package dev.daogou.intent;

import java.util.Locale;

/**
 * Something that shoppers say, written down with what it means; a message is compared with it.
 *
 * @param level how price-sensitive it is
 * @param intent what it is about
 */
record Exemplar(PriceLevel level, IntentName intent, String text) {

    /** @param line {@code level intent text}, as in {@code intent/exemplars.*.txt} */
    static Exemplar parse(String line) {
        String[] parts = line.split(" ", 3);
        return new Exemplar(PriceLevel.valueOf(parts[0].toUpperCase(Locale.ROOT)), IntentName.of(parts[1]), parts[2]);
    }
}
