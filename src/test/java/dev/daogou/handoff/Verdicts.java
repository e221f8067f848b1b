package dev.daogou.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What was decided about conversations, beside what should have been. */
record Verdicts(List<Verdict> all) {

    /** @param given the reason on the wire, or {@code null} when no person was brought in */
    record Verdict(WrittenConversation of, String given) {

        boolean handedOff() {
            return given != null;
        }

        @Override
        public String toString() {
            return of.id() + " (" + of.reason() + "): " + of.last() + " → " + (given == null ? "nobody" : given);
        }
    }

    Verdicts() {
        this(new ArrayList<>());
    }

    void add(WrittenConversation of, String given) {
        all.add(new Verdict(of, given));
    }

    Verdicts where(Predicate<WrittenConversation> which) {
        return new Verdicts(all.stream().filter(verdict -> which.test(verdict.of)).toList());
    }

    long count(Predicate<Verdict> which) {
        return all.stream().filter(which).count();
    }

    /** Of those that should, the share that were handed off, 0..1. */
    double recall() {
        return share(count(v -> v.of.handOff() && v.handedOff()), count(v -> v.of.handOff()));
    }

    /** Of those handed off, the share that should be, 0..1. */
    double precision() {
        return share(count(v -> v.of.handOff() && v.handedOff()), count(Verdict::handedOff));
    }

    /** Of those rightly handed off, the share for the reason that was written down, 0..1. */
    double reasons() {
        return share(count(v -> v.of.handOff() && v.of.reason().equals(v.given)),
                count(v -> v.of.handOff() && v.handedOff()));
    }

    List<Verdict> wrong() {
        return all.stream().filter(verdict -> verdict.of.handOff() != verdict.handedOff()).toList();
    }

    private static double share(long part, long of) {
        return of == 0 ? 1 : part / (double) of;
    }
}
