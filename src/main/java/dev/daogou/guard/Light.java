package dev.daogou.guard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.daogou.shared.Plain;

/** Words that say nothing by themselves: what is left of a clause without them is what it tells. */
final class Light {

    private static final Pattern HAN = han(Assent.WORDS.of("light").get(0).pattern());
    private static final Set<String> LATIN = Set.copyOf(List.of(Assent.WORDS.of("light").get(1).pattern().split(" ")));
    private static final Pattern WORD = Pattern.compile("[a-z][a-z']*");

    private Light() {}

    private static Pattern han(String words) {
        return Pattern.compile(Arrays.stream(words.split(" ")).distinct().sorted(Comparator.comparing(word -> -word.length()))
                .collect(Collectors.joining("|")));
    }

    static String without(String clause) {
        String text = clause.toLowerCase(Locale.ROOT).replace('’', '\'');
        return WORD.matcher(HAN.matcher(text).replaceAll(" "))
                .replaceAll(word -> LATIN.contains(word.group()) ? " " : word.group());
    }

    /** Whether a clause has nothing else in it. */
    static boolean isAllOf(String clause) {
        return without(clause).chars().noneMatch(Character::isLetterOrDigit) && clause.chars().anyMatch(Character::isLetter);
    }

    /** In Han characters, and in words of two of them each. */
    static int length(String clause) {
        String plain = Plain.of(clause);
        return Plain.runs(plain).stream().mapToInt(String::length).sum() + Plain.words(plain).size() * 4 / 3;
    }
}
