package dev.daogou.intent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts what belongs to questions that ask the same together, see {@link Repeats}. A question joins the first group whose first
 * question it is like; each is taken apart once, and compared only with those that share a word with it.
 */
public final class Likeness<T> {

    /** Compared as itself, since it grows. */
    private static final class Group<T> {
        final Set<String> units;
        final List<T> members = new ArrayList<>();

        Group(Set<String> units) {
            this.units = units;
        }
    }

    private final List<Group<T>> groups = new ArrayList<>();
    private final Map<String, List<Group<T>>> byUnit = new HashMap<>();

    /** A question without what only its spelling makes: case, width, traditional characters, spaces and points. */
    public static String plain(String question) {
        return Folding.fold(question).replaceAll("[\\s\\p{P}]+", " ").strip();
    }

    public void add(String question, List<T> theirs) {
        Set<String> units = Repeats.units(question);
        groupLike(units).orElseGet(() -> begin(units)).members.addAll(theirs);
    }

    /** In the order in which they were begun. */
    public List<List<T>> groups() {
        return groups.stream().map(group -> List.copyOf(group.members)).toList();
    }

    private Optional<Group<T>> groupLike(Set<String> units) {
        Set<Group<T>> near = new LinkedHashSet<>();
        units.forEach(unit -> near.addAll(byUnit.getOrDefault(unit, List.of())));
        return near.stream().filter(group -> Repeats.alike(group.units, units)).findFirst();
    }

    private Group<T> begin(Set<String> units) {
        Group<T> fresh = new Group<>(units);
        groups.add(fresh);
        units.forEach(unit -> byUnit.computeIfAbsent(unit, k -> new ArrayList<>()).add(fresh));
        return fresh;
    }
}
