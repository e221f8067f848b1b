package dev.daogou.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.daogou.shared.Plain;

/**
 * What of a clause only the visitor has said: no row and no source knows the insoles they would like with the boots. Whoever
 * takes such a word up and does not say no agrees to it.
 */
final class Echoes {

    /** Of what has been said so much that no clause would pass: such a visitor is no longer listened to. */
    private static final int MOST = 400;
    private static final int SHORTEST = 4;
    private static final Pattern PARTS = Pattern.compile("[,.;!?，。！？；、\\n]+|(?<=\\p{IsHan})\\s+|\\s+(?=\\p{IsHan})");
    private static final String GRAMMAR = "的了吗呢吧啊我你您就都也还不是有没能会要给个点可么嘛呀这那什怎哪";

    private final Set<String> theirs = new HashSet<>();

    /**
     * @param asking by which a part of what a visitor says is known to ask for less: "for the subway, cheaper?" asks nothing of
     *        the subway
     * @param common what is worth nothing as a sign, in Chinese and in English
     */
    Echoes(Evidence evidence, List<Pattern> asking, List<Pattern> common) {
        for (String asked : evidence.grounds.asked()) {
            words(wish(asked, asking)).stream().filter(word -> common.stream().noneMatch(pattern -> isCommon(pattern, word)))
                    .filter(word -> !evidence.isOurs(word)).limit(MOST).forEach(theirs::add);
        }
    }

    private static String wish(String asked, List<Pattern> asking) {
        String wish = PARTS.splitAsStream(asked.toLowerCase(Locale.ROOT))
                .filter(part -> asking.stream().anyMatch(pattern -> pattern.matcher(part).find()))
                .collect(Collectors.joining(", "));
        return wish.isEmpty() ? asked : wish;
    }

    private static boolean isCommon(Pattern pattern, String word) {
        return Plain.isHan(word.charAt(0)) ? pattern.matcher(word).find() : pattern.matcher(word).matches();
    }

    Optional<String> in(String clause) {
        return theirs.isEmpty() ? Optional.empty() : words(clause).stream().filter(this::isTheirs).findFirst();
    }

    private boolean isTheirs(String word) {
        return theirs.contains(word) || !Plain.isHan(word.charAt(0))
                && theirs.stream().anyMatch(their -> word.startsWith(their) || their.startsWith(word));
    }

    /** Latin words of some length, and every two Han characters in a row of which neither is grammar alone. */
    private static Set<String> words(String text) {
        String plain = Plain.of(text).toLowerCase(Locale.ROOT);
        Set<String> words = Plain.words(plain).stream()
                .filter(word -> word.length() >= SHORTEST && word.chars().noneMatch(Character::isDigit))
                .collect(Collectors.toCollection(HashSet::new));
        for (String run : Plain.runs(plain)) {
            for (int i = 0; i + 1 < run.length(); i++) {
                if (GRAMMAR.indexOf(run.charAt(i)) < 0 && GRAMMAR.indexOf(run.charAt(i + 1)) < 0) {
                    words.add(run.substring(i, i + 2));
                }
            }
        }
        return words;
    }
}
