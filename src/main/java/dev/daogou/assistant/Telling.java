package dev.daogou.assistant;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import dev.daogou.guard.ClaimWords;
import dev.daogou.guard.Cleaner;
import dev.daogou.guard.Guard;
import dev.daogou.guard.Release;
import dev.daogou.model.AbortToken;

/** The way of a text to the visitor: cleaned, held where it claims something, released, and remembered as it was shown. */
final class Telling {

    private final AbortToken token;
    private final ReplySink sink;
    private final StringBuilder told = new StringBuilder();
    private final Cleaner cleaner;
    private final Runnable end;
    private final UnaryOperator<String> aside;
    private long firstNanos;

    /** @param guard {@code null} for a text that was made from the data and claims nothing else */
    Telling(Prepared prepared, Sources sources, ClaimWords claimWords, Guard guard, AbortToken token, ReplySink sink) {
        this.token = token;
        this.sink = sink;
        this.aside = text -> Cleaner.of(text, sources::has, prepared.ours());
        if (guard == null) {
            cleaner = new Cleaner(sources::has, prepared.ours(), this::show);
            end = cleaner::finish;
        } else {
            var release = new Release(claimWords, guard, this::show);
            Consumer<String> held = release::feed;
            cleaner = new Cleaner(sources::has, prepared.ours(), held, guard::tookOut);
            end = () -> {
                cleaner.finish();
                release.finish();
            };
        }
    }

    void text(String partial) {
        cleaner.feed(partial);
    }

    void finish() {
        end.run();
    }

    /** A text of ours, which needs no check but for the names that others have put into it. */
    void aside(String text) {
        show(aside.apply(text));
    }

    private void show(String text) {
        if (text.isEmpty() || token.aborted()) {
            return;
        }
        if (firstNanos == 0) {
            firstNanos = System.nanoTime();
        }
        told.append(text);
        sink.delta(text);
    }

    String told() {
        return told.toString();
    }

    /** Milliseconds from a moment to the first text shown; to now when there was none. */
    long firstTokenMillis(long sinceNanos) {
        return ((firstNanos == 0 ? System.nanoTime() : firstNanos) - sinceNanos) / 1_000_000;
    }
}
