package dev.daogou.intent;

/**
 * Something that shoppers say, written down with what it means; a message is compared with it.
 *
 * @param intent what it is about
 */
record Exemplar(IntentName intent, String text) {

    /** @param line {@code intent text}, as in {@code intent/exemplars.*.txt} */
    static Exemplar parse(String line) {
        String[] parts = line.split(" ", 2);
        return new Exemplar(IntentName.of(parts[0]), parts[1]);
    }
}
