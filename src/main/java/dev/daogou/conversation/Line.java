package dev.daogou.conversation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * One line of the conversation as a prompt sees it.
 *
 * @param text exactly what was shown to the visitor
 * @param interrupted whether the visitor cut it off there
 * @param done what had been done beside talking when it was cut off, as name and arguments; null for nothing
 * @param reply the whole of what the assistant showed; null of anybody else, of what was cut off, and of what a caller sends
 * @param pictures how many came with it
 */
@JsonIgnoreProperties({ "reply", "pictures" })
public record Line(Author author, String text, boolean interrupted, String done, Reply reply, int pictures) {

    public Line(Author author, String text, boolean interrupted, String done, Reply reply) {
        this(author, text, interrupted, done, reply, 0);
    }

    public Line(Author author, String text, boolean interrupted) {
        this(author, text, interrupted, null, null);
    }
}
