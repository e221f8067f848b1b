package dev.daogou.handoff;

import java.time.Duration;
import java.util.List;

import dev.daogou.conversation.ConversationEvent.FloorChanged.QueuePlace;

/**
 * A place in the queue and how long it may take: {@code position × mean handling time / room}, room being how many conversations
 * the present agents take at once, and the mean over the shop's last resolved cases; unknown until there is one.
 */
record Wait(int position, Integer etaSeconds) {

    static Wait at(int position, int room, List<Handoff> resolved) {
        var mean = resolved.stream().filter(h -> h.claimedAt != null && h.endedAt != null)
                .mapToLong(h -> Duration.between(h.claimedAt, h.endedAt).toSeconds()).average();
        return new Wait(position,
                mean.isPresent() ? (int) Math.ceil(position * mean.getAsDouble() / Math.max(1, room)) : null);
    }

    QueuePlace place() {
        return new QueuePlace(position, etaSeconds);
    }
}
