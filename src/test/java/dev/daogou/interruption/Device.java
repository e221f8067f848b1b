package dev.daogou.interruption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

/** A visitor's device: keeps what it was told and shows it. Costs no thread: the few of the HTTP client serve all devices. */
abstract class Device implements AutoCloseable {

    private record Waiting(Predicate<Told> wanted, CompletableFuture<Told> told) {}

    final Visit visit;
    final Screen screen = new Screen();
    /** The code with which the service closed a socket; a stream that it ended has none and completes with 0. */
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final List<Told> told = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private Consumer<Told> watcher = frame -> {};

    Device(Visit visit) {
        this.visit = visit;
    }

    /** Connects, from the place that the screen knows. */
    abstract void connect();

    /** As a network does that is gone: no goodbye. */
    abstract void drop();

    abstract Sent says(String mid, String text, Map<String, ?> more);

    abstract Sent stops(String tid, Integer seen);

    /** Any other frame. */
    abstract void sends(Map<String, ?> frame);

    /** Connects and waits for its welcome. */
    final Told comes() {
        int before = size();
        connect();
        return await(frame -> frame.is("welcome"), before, "welcome");
    }

    /** Called for each frame, in order, on a thread that must not be held. */
    final synchronized void watched(Consumer<Told> by) {
        watcher = by;
    }

    final Sent says(String mid, String text) {
        return says(mid, text, Map.of());
    }

    /** The tid of the turn that answers a message. */
    final String turnFor(String mid) {
        return await(frame -> frame.starts(mid), "a turn for " + mid).tid();
    }

    final Told firstDeltaOf(String tid) {
        return await(frame -> frame.deltaOf(tid), "a delta of " + tid);
    }

    final Told endOf(String tid) {
        return await(frame -> frame.ends(tid), "the end of " + tid);
    }

    /** The first such frame, one that has come already or one that comes. */
    final CompletableFuture<Told> when(Predicate<Told> wanted) {
        return when(wanted, 0);
    }

    final Told await(Predicate<Told> wanted, Object what) {
        return await(wanted, 0, what);
    }

    private Told await(Predicate<Told> wanted, int from, Object what) {
        try {
            return Pace.await(when(wanted, from), what);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; closed: " + closed.getNow(null) + "; told: " + last(30), e);
        }
    }

    /** @param from how many frames to pass over */
    final synchronized CompletableFuture<Told> when(Predicate<Told> wanted, int from) {
        for (Told frame : told.subList(from, told.size())) {
            if (wanted.test(frame)) {
                return CompletableFuture.completedFuture(frame);
            }
        }
        Waiting next = new Waiting(wanted, new CompletableFuture<>());
        waiting.add(next);
        return next.told();
    }

    final synchronized int size() {
        return told.size();
    }

    final synchronized List<Told> told() {
        return List.copyOf(told);
    }

    private synchronized List<Told> last(int many) {
        return List.copyOf(told.subList(Math.max(0, told.size() - many), told.size()));
    }

    /** A frame has arrived. */
    final void hear(JsonNode json, long nanos) {
        Told frame = new Told(json, nanos);
        List<Waiting> met = new ArrayList<>();
        Consumer<Told> by;
        synchronized (this) {
            told.add(frame);
            if (!screen.apply(json)) {
                sends(Map.of("t", "resync", "tid", frame.tid(), "off", screen.text(frame.tid()).length()));
            }
            waiting.removeIf(each -> each.wanted().test(frame) && met.add(each));
            by = watcher;
        }
        by.accept(frame);
        met.forEach(each -> each.told().complete(frame));
    }

    @Override
    public void close() {
        drop();
    }
}
