package dev.daogou.assistant;

import java.util.List;

import dev.daogou.conversation.ConversationEvent.TurnEnd;

/** What is known of a turn from outside: what was stored and told of it, and when it was silenced. */
final class TurnFacts {

    /**
     * The moment in which its upstream was aborted for good.
     *
     * @param seen what the interrupting device had seen of it, or null
     * @param writes how many writes had been begun before
     * @param alone nanoseconds without a device
     */
    record Halt(Acting by, int released, int acked, Integer seen, long writes, long alone) {}

    final String tid;
    final String name;
    final Service of;
    List<String> mids;
    final StringBuilder released = new StringBuilder();
    int acked;
    Halt halt;
    boolean stopped;
    /** How many writes had been begun when its stop was answered. */
    long writesAtStop;
    /** Whether anybody could hear that it began. */
    boolean told;
    TurnEnd end;

    TurnFacts(String tid, String name, Service of, List<String> mids) {
        this.tid = tid;
        this.name = name;
        this.of = of;
        this.mids = mids;
    }

    void acknowledged(int off) {
        acked = Math.max(acked, Math.min(off, released.length()));
    }

    void halted(Acting by, Integer seen, long writes, long alone) {
        if (halt == null) {
            halt = new Halt(by, released.length(), acked, seen, writes, alone);
        }
    }
}
