package dev.daogou.conversation;

/**
 * One line of the conversation as a prompt sees it.
 *
 * @param text exactly what was shown to the visitor
 * @param interrupted whether the visitor cut it off there
 */
public record Line(Author author, String text, boolean interrupted) {}
