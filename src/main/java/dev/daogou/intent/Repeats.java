package dev.daogou.intent;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How often the latest message had been said before. Two messages ask the same when all that one says stands in the other, which
 * says at most as much again: an "I asked when" around a question does not make a new one, and black in the place of white does.
 * What is compared are Han characters and whole words, without those that are said for the tone.
 */
public final class Repeats {

    /** "ok", "嗯嗯" and the like are said often and ask nothing. */
    private static final int LEAST = 2;
    private static final Pattern TONE = Pattern.compile("[啊呀呢吗嘛吧哦呐哈的了]|请问|到底|究竟|麻烦|"
            + "\\b(?:a|an|the|is|are|was|be|do|does|did|it|its|this|that|to|of|in|on|for|and|or|so|but|ok|okay|yes|please|pls|hi|hello"
            + "|i|you|we|me|my|your|can|could|will|would|just)\\b");
    private static final Pattern UNIT = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
    /** Shorter words have another meaning with another letter. */
    private static final int LONG_WORD = 5;

    private Repeats() {}

    /** @param said oldest first */
    public static int ofLatest(List<String> said) {
        if (said.isEmpty()) {
            return 0;
        }
        Set<String> latest = units(said.get(said.size() - 1));
        return (int) said.subList(0, said.size() - 1).stream().filter(earlier -> alike(latest, units(earlier))).count();
    }

    /** Whether two messages ask the same, whatever their spelling; those that say next to nothing have to be equal. */
    public static boolean alike(String one, String other) {
        return one.equals(other) || alike(units(one), units(other));
    }

    static boolean alike(Set<String> a, Set<String> b) {
        Set<String> less = a.size() <= b.size() ? a : b;
        Set<String> more = less == a ? b : a;
        return less.size() >= LEAST && more.size() <= 2 * less.size()
                && less.stream()
                        .allMatch(unit -> more.contains(unit) || more.stream().anyMatch(other -> misspelt(unit, other)));
    }

    /** A long word with one letter left out, put in or put in the place of another. */
    private static boolean misspelt(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        if (shorter.length() < LONG_WORD || longer.length() - shorter.length() > 1
                || shorter.chars().anyMatch(Character::isDigit)) {
            return false;
        }
        int from = 0;
        while (from < shorter.length() && shorter.charAt(from) == longer.charAt(from)) {
            from++;
        }
        int rest = longer.length() == shorter.length() ? from + 1 : from;
        return from == shorter.length() || shorter.substring(rest).equals(longer.substring(from + 1));
    }

    static Set<String> units(String text) {
        String said = TONE.matcher(Folding.fold(text)).replaceAll(" ").replace("啥", "什么").replace("咋", "怎么");
        Set<String> units = new HashSet<>();
        UNIT.matcher(said).results().forEach(unit -> units.add(unit.group()));
        return units;
    }
}
