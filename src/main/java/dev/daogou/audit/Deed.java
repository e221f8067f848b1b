package dev.daogou.audit;

/**
 * What was done, and to what.
 *
 * @param action a word such as {@code claim}, see {@link Deeds}
 * @param kind what it was done to, such as {@code conversation}
 * @param id of that; {@code null} where the shop has one, or where it was only made by the deed
 */
public record Deed(String action, String kind, String id) {

    static final String READ = "read";

    boolean reads() {
        return action.equals(READ);
    }
}
