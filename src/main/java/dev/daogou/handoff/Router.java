package dev.daogou.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom each case of the queue is offered to: the first case first, and of those who may take it and have room the one who writes
 * its language, knows most of what it is about, is least busy and was asked longest ago. An offer reserves nothing, anybody who
 * may see a case can take it; it lapses when it is not taken in time or its agent has gone, and then the next is asked. By what
 * it is given alone.
 */
final class Router {

    /**
     * What changes.
     *
     * @param to the agent who is asked now, or {@code null} for nobody
     * @param passedBy who has let it pass
     */
    record Offer(String id, String to, List<String> passedBy) {}

    private final Duration patience;

    /** @param patience how long an agent is asked before the next one is */
    Router(Duration patience) {
        this.patience = patience;
    }

    /** @param queue in the order in which it is to be served */
    List<Offer> offers(List<WaitingCase> queue, List<AtWork> present, Instant now) {
        Map<String, AtWork> people = new LinkedHashMap<>();
        present.forEach(agent -> people.put(agent.id(), agent));
        // Whoever let a case pass has room again, and for the first case of all: before any is offered anew.
        List<WaitingCase> free = queue.stream().filter(waiting -> !isAsked(waiting, people, now)).toList();
        free.stream().filter(waiting -> waiting.offeredTo() != null)
                .forEach(waiting -> people.computeIfPresent(waiting.offeredTo(), (id, agent) -> agent.withOneLess()));
        List<Offer> changes = new ArrayList<>();
        for (WaitingCase waiting : free) {
            Offer offer = offer(waiting, people);
            if (offer.to() != null) {
                people.computeIfPresent(offer.to(), (id, agent) -> agent.withOneMore(now));
            }
            if (offer.to() != null || waiting.offeredTo() != null) {
                changes.add(offer);
            }
        }
        return changes;
    }

    private static Offer offer(WaitingCase waiting, Map<String, AtWork> people) {
        List<String> passed = passed(waiting, people.keySet());
        // When everybody has been asked, from the first again; who has just let it pass, only if there is nobody else.
        for (List<String> but : List.of(passed, lastOf(passed), List.<String>of())) {
            Optional<AtWork> next = next(waiting, people.values(), but);
            if (next.isPresent()) {
                return new Offer(waiting.id(), next.get().id(), but);
            }
        }
        return new Offer(waiting.id(), null, passed);
    }

    private static List<String> lastOf(List<String> passed) {
        return passed.isEmpty() ? passed : passed.subList(passed.size() - 1, passed.size());
    }

    /** Somebody who is there is asked to take it, and not yet for too long. */
    private boolean isAsked(WaitingCase waiting, Map<String, AtWork> people, Instant now) {
        AtWork asked = waiting.offeredTo() == null ? null : people.get(waiting.offeredTo());
        return asked != null && asked.mayTake(waiting) && waiting.offeredAt().plus(patience).isAfter(now);
    }

    /** Those who are still here; who has gone and come back may be asked again. */
    private static List<String> passed(WaitingCase waiting, Set<String> here) {
        return Stream.concat(waiting.passedBy().stream(), Stream.ofNullable(waiting.offeredTo())).filter(here::contains)
                .distinct()
                .toList();
    }

    private static Optional<AtWork> next(WaitingCase waiting, Collection<AtWork> people, List<String> passed) {
        List<AtWork> able = people.stream().filter(agent -> agent.mayTake(waiting)).toList();
        // A language that nobody here writes keeps nobody waiting.
        boolean spoken = able.stream().anyMatch(agent -> agent.speaks(waiting));
        return able.stream().filter(agent -> agent.hasRoom() && !passed.contains(agent.id()))
                .filter(agent -> !spoken || agent.speaks(waiting))
                .min(Comparator.comparingInt((AtWork agent) -> -agent.skillFor(waiting)).thenComparingDouble(AtWork::share)
                        .thenComparing(AtWork::lastAsked, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(AtWork::id));
    }
}
