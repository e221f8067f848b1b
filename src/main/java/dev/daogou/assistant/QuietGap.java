package dev.daogou.assistant;

import java.time.Duration;
import java.util.function.Consumer;

/** Holds a turn's output until its visitor has been quiet for a moment, so that three quick messages get one answer. */
final class QuietGap {

    private static final String SENTENCE_ENDS = ".?!\u3002\uFF1F\uFF01";

    private final TalkConfig config;
    private final Threads threads;
    private final Consumer<Turn> whenOver;
    private Turn turn;
    private long first;
    private long until;

    /** @param whenOver called once a turn's gap is over, on a thread that must not be blocked */
    QuietGap(TalkConfig config, Threads threads, Consumer<Turn> whenOver) {
        this.config = config;
        this.threads = threads;
        this.whenOver = whenOver;
    }

    /**
     * A message of this turn has just been stored.
     *
     * @param whole whether nothing is waited for after it
     */
    void after(Turn of, String text, boolean whole) {
        long now = threads.nanos();
        synchronized (this) {
            if (turn != of) {
                turn = of;
                first = now;
            }
        }
        hold(of, whole ? Duration.ZERO : quietAfter(text), now);
    }

    /** The visitor types, or has stopped typing. */
    void typing(boolean on) {
        Turn held = held();
        if (held != null) {
            hold(held, on ? config.typing() : config.quiet(), threads.nanos());
        }
    }

    /** Whether a message now would still join the turn. */
    boolean open(Turn of) {
        return held() == of && of != null;
    }

    private synchronized Turn held() {
        return turn != null && !turn.gapOver() ? turn : null;
    }

    private void hold(Turn of, Duration longer, long now) {
        long wait;
        synchronized (this) {
            long latest = first + config.longestQuiet().toNanos();
            until = Math.min(now + longer.toNanos(), latest);
            wait = until - now;
        }
        check(of, wait);
    }

    private void check(Turn of, long wait) {
        if (wait > 0) {
            threads.after(wait, () -> check(of, left(of)));
        } else if (!of.gapOver()) {
            whenOver.accept(of);
        }
    }

    private synchronized long left(Turn of) {
        return of == turn ? until - threads.nanos() : 0;
    }

    private Duration quietAfter(String text) {
        String said = text.stripTrailing();
        boolean sentence = !said.isEmpty() && SENTENCE_ENDS.indexOf(said.charAt(said.length() - 1)) >= 0;
        return sentence ? config.quiet().dividedBy(2) : config.quiet();
    }
}
