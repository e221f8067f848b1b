package dev.daogou.handoff;

/**
 * A shop's queue is not what it was; fired once the change is committed.
 *
 * @param byRouting whether all that has changed is who is asked to take what
 */
public record QueueChanged(String shop, boolean byRouting) {

    public QueueChanged(String shop) {
        this(shop, false);
    }
}
