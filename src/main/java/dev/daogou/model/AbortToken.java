package dev.daogou.model;

import java.util.ArrayList;
import java.util.List;

import org.jboss.logging.Logger;

/**
 * Where an answer stands in being made, and the one way to stop it, in every phase. Whoever holds something that a stop must
 * release (a request, a timer) leaves a hook here.
 */
public final class AbortToken {

    private static final Logger LOG = Logger.getLogger(AbortToken.class);

    private List<Runnable> hooks = new ArrayList<>(2);
    private volatile boolean aborted;

    public boolean aborted() {
        return aborted;
    }

    /** Stops it. The hooks run once, now, on the calling thread; a second call does nothing. Never blocks, never throws. */
    public void abort() {
        List<Runnable> left;
        synchronized (this) {
            if (aborted) {
                return;
            }
            aborted = true;
            left = hooks;
            hooks = List.of();
        }
        left.forEach(AbortToken::run);
    }

    /** A token for a part of the work: stopped with this one, and by itself without stopping this one. */
    AbortToken child() {
        AbortToken child = new AbortToken();
        onAbort(child::abort);
        return child;
    }

    /** @param hook what a stop must release; must not block. Runs at once when it is already too late. */
    public void onAbort(Runnable hook) {
        synchronized (this) {
            if (!aborted) {
                hooks.add(hook);
                return;
            }
        }
        run(hook);
    }

    /** One hook that fails must not keep the others from releasing what they hold. */
    private static void run(Runnable hook) {
        try {
            hook.run();
        } catch (RuntimeException e) {
            LOG.warn("A hook of a stopped answer failed", e);
        }
    }
}
