package dev.daogou.catalog;

/** Text that stands for itself in a LIKE pattern with {@code escape '!'}. */
final class Like {

    private Like() {}

    static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
