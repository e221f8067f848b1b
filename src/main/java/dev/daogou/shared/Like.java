package dev.daogou.shared;

/** Text that stands for itself in a LIKE pattern with {@code escape '!'}. */
public final class Like {

    private Like() {}

    public static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** The pattern of what holds this text. Let the database lower its case: it knows the letters that its own lower() knows. */
    public static String containing(String text) {
        return "%" + literal(text) + "%";
    }
}
