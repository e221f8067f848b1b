package dev.daogou.assistant;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Whether anybody is there to read. A turn in an empty room is ended after a while; a change of networks is not that. */
final class Presence {

    private final long patience;
    private final Threads threads;
    private final Runnable orphaned;
    private final AtomicInteger devices = new AtomicInteger();
    private final AtomicBoolean watching = new AtomicBoolean();
    private volatile long lastLife;

    /** @param orphaned called when nobody has been there for so long; must not block */
    Presence(Duration patience, Threads threads, Runnable orphaned) {
        this.patience = patience.toNanos();
        this.threads = threads;
        this.orphaned = orphaned;
        this.lastLife = threads.nanos();
    }

    void came() {
        devices.incrementAndGet();
    }

    void left() {
        heard();
        if (devices.decrementAndGet() == 0) {
            watch();
        }
    }

    /** Somebody sent something, with or without an open device. */
    void heard() {
        lastLife = threads.nanos();
    }

    boolean isEmpty() {
        return devices.get() == 0;
    }

    /** A turn has begun, or the last device has left. */
    void watch() {
        if (isEmpty() && watching.compareAndSet(false, true)) {
            check();
        }
    }

    private void check() {
        boolean empty = isEmpty();
        long left = patience - (threads.nanos() - lastLife);
        if (empty && left > 0) {
            threads.after(left, this::check);
            return;
        }
        watching.set(false);
        if (empty) {
            orphaned.run();
        } else {
            // Whoever has left since we looked saw us watching still.
            watch();
        }
    }
}
