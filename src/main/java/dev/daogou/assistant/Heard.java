package dev.daogou.assistant;

import dev.daogou.conversation.HeardAs;

/**
 * A visitor's message is stored and its meaning decided.
 *
 * @param dup it had been stored before
 */
public record Heard(long seq, String mid, HeardAs as, boolean dup) {}
