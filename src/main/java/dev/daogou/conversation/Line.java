package dev.daogou.conversation;

/**
 * One line of the conversation as a prompt sees it.
 *
 * @param text exactly what was shown to the visitor
 * @param interrupted whether the visitor cut it off there
 * @param done what had been done beside talking when it was cut off, as name and arguments; null for nothing
 */
public record Line(Author author, String text, boolean interrupted, String done) {

    public Line(Author author, String text, boolean interrupted) {
        this(author, text, interrupted, null);
    }
}
