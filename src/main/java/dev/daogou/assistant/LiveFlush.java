package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.daogou.conversation.LiveText;
import dev.daogou.conversation.LiveText.Tail;
import dev.daogou.shop.Shop;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/** Keeps what all live turns have shown, in one write, so that a crash costs a moment of text and not the reply. */
@ApplicationScoped
class LiveFlush {

    private static final Logger LOG = Logger.getLogger(LiveFlush.class);
    private static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    /** With many turns live each is kept every so many beats, a part of them at each: all at once would hold up what is said. */
    private static final int PARTS = 4;

    private final Mailboxes mailboxes;
    private final LiveText text;
    private final TalkConfig config;
    private final Threads threads;
    private int beat;

    LiveFlush(Mailboxes mailboxes, LiveText text, TalkConfig config, Threads threads) {
        this.mailboxes = mailboxes;
        this.text = text;
        this.config = config;
        this.threads = threads;
    }

    void start(@Observes StartupEvent start) {
        threads.after(BEAT_NANOS, this::next);
    }

    private void next() {
        threads.answers().execute(() -> {
            try {
                threads.within(Shop.DEFAULT, this::beat);
            } catch (RuntimeException e) {
                LOG.warn("What is being said could not be kept; the next beat tries again.", e);
            }
            threads.after(BEAT_NANOS, this::next);
        });
    }

    private void beat() {
        beat++;
        List<Turn> live = mailboxes.all().map(box -> box.voice().turn()).filter(turn -> turn != null && turn.active()).toList();
        flush(due(live, beat, config.manyTurns()));
    }

    /** @param many more turns than this are kept in parts */
    static List<Turn> due(List<Turn> live, int beat, int many) {
        return live.size() <= many
                ? live
                : live.stream().filter(turn -> Math.floorMod(turn.tid.hashCode() + beat, PARTS) == 0).toList();
    }

    @Scheduled(every = "60s")
    void sweep() {
        mailboxes.forgetIdle();
    }

    private void flush(List<Turn> live) {
        List<Turn> grown = new ArrayList<>();
        List<Tail> tails = new ArrayList<>();
        for (Turn turn : live) {
            String tail = turn.unflushed();
            if (tail != null) {
                grown.add(turn);
                tails.add(new Tail(turn.tid, turn.epoch, tail));
            }
        }
        if (tails.isEmpty()) {
            return;
        }
        text.append(tails);
        for (int i = 0; i < grown.size(); i++) {
            grown.get(i).flushed(tails.get(i).text().length());
        }
    }
}
