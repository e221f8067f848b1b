package dev.daogou.assistant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Work of threads that waits to be chosen, and a clock that moves when it is chosen to. */
final class Agenda {

    private static final Instant MORNING = Instant.parse("2026-11-20T04:00:00Z");

    /** @param writes whether it would wait for whoever has the conversation's row */
    record Task(Acting who, boolean writes, String what, Runnable work) {}

    private record Timer(long due, long made, Runnable work) {}

    final Clock clock = new AgendaClock();
    private final List<Task> ready = new ArrayList<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(
            Comparator.comparingLong(Timer::due).thenComparingLong(Timer::made));
    private long now = Duration.ofHours(1).toNanos();
    private long timersMade;

    long now() {
        return now;
    }

    void passes(Duration time) {
        now += time.toNanos();
    }

    void add(Task task) {
        ready.add(task);
    }

    void after(long nanos, Runnable work) {
        timers.add(new Timer(now + nanos, timersMade++, work));
    }

    List<Task> ready(boolean writersWait) {
        return writersWait ? ready.stream().filter(t -> !t.writes).toList() : ready;
    }

    void taken(Task task) {
        ready.remove(task);
    }

    boolean hasTimers() {
        return !timers.isEmpty();
    }

    /** The first that is due, as late as it is now or at its time. */
    Task timer() {
        Timer next = timers.remove();
        long wait = Math.max(0, next.due - now);
        now += wait;
        return new Task(Acting.TIMER, false, "a timer goes off after " + Duration.ofNanos(wait).toMillis() + " ms", next.work);
    }

    int left() {
        return ready.size() + timers.size();
    }

    void clear() {
        ready.clear();
        timers.clear();
    }

    private final class AgendaClock extends Clock {

        @Override
        public Instant instant() {
            return MORNING.plusNanos(now);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
