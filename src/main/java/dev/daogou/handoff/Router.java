package dev.daogou.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        List<Offer> changes = new ArrayList<>();
        for (WaitingCase waiting : queue) {
            AtWork asked = people.get(waiting.offeredTo());
            boolean there = asked != null && asked.mayTake(waiting);
            if (there && waiting.offeredAt().plus(patience).isAfter(now)) {
                continue;
            }
            List<String> passed = passed(waiting, people.values());
            Optional<AtWork> next = next(waiting, people.values(), passed);
            if (next.isEmpty() && !passed.isEmpty()) {
                // Everybody has been asked: from the first again.
                passed = List.of();
                next = next(waiting, people.values(), passed);
            }
            String to = next.map(AtWork::id).orElse(null);
            if (there && !asked.id().equals(to)) {
                people.computeIfPresent(asked.id(), (id, agent) -> agent.withOneLess());
            }
            if (to != null && !(there && asked.id().equals(to))) {
                people.computeIfPresent(to, (id, agent) -> agent.withOneMore(now));
            }
            if (to != null || waiting.offeredTo() != null) {
                changes.add(new Offer(waiting.id(), to, passed));
            }
        }
        return changes;
    }

    /** Those who are still here; who has gone and come back may be asked again. */
    private static List<String> passed(WaitingCase waiting, Iterable<AtWork> present) {
        Set<String> here = new HashSet<>();
        present.forEach(agent -> here.add(agent.id()));
        List<String> passed = waiting.passedBy().stream().filter(here::contains)
                .collect(Collectors.toCollection(ArrayList::new));
        if (waiting.offeredTo() != null && here.contains(waiting.offeredTo()) && !passed.contains(waiting.offeredTo())) {
            passed.add(waiting.offeredTo());
        }
        return passed;
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
