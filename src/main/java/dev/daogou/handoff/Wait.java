package dev.daogou.handoff;

import dev.daogou.conversation.ConversationEvent.FloorChanged.QueuePlace;

/**
 * A place in the queue and how long it may take: {@code position × mean handling time / room}, room being how many conversations
 * the present agents take at once, and the mean over the shop's last resolved cases; unknown until there is one.
 */
record Wait(int position, Integer etaSeconds) {

    /** @param handling the mean handling time in seconds, or {@code null} */
    static Wait at(int position, int room, Double handling) {
        return new Wait(position, handling == null ? null : (int) Math.ceil(position * handling / Math.max(1, room)));
    }

    QueuePlace place() {
        return new QueuePlace(position, etaSeconds);
    }
}
