package dev.daogou.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * An agent who takes conversations now, and how much room there is.
 *
 * @param departments whose cases they take; empty for all
 * @param languages codes of those they write; empty for all
 * @param skills what they know best, as categories or intents are called
 * @param capacity how many conversations at once, 1..100
 * @param load how many they have and are asked to take
 * @param lastAsked when they were last given or offered a case, or {@code null}
 */
record AtWork(String id, List<String> departments, List<String> languages, List<String> skills, int capacity, int load,
        Instant lastAsked) {

    boolean hasRoom() {
        return load < capacity;
    }

    double share() {
        return (double) load / capacity;
    }

    boolean isOf(String department) {
        return departments.isEmpty() || departments.contains(department);
    }

    boolean isOfAny(List<String> some) {
        return departments.isEmpty() ? !some.isEmpty() : departments.stream().anyMatch(some::contains);
    }

    boolean mayTake(WaitingCase waiting) {
        return waiting.overdue() || isOf(waiting.department());
    }

    boolean speaks(WaitingCase waiting) {
        return languages.isEmpty() || languages.contains(waiting.lang().code());
    }

    /** How many of its topics they know best; a category counts with those above it. */
    int skillFor(WaitingCase waiting) {
        return (int) skills.stream().map(skill -> skill.toLowerCase(Locale.ROOT))
                .filter(skill -> waiting.topics().stream().anyMatch(topic -> topic.toLowerCase(Locale.ROOT).contains(skill)))
                .count();
    }

    AtWork withOneLess() {
        return new AtWork(id, departments, languages, skills, capacity, load - 1, lastAsked);
    }

    AtWork withOneMore(Instant now) {
        return new AtWork(id, departments, languages, skills, capacity, load + 1, now);
    }
}
