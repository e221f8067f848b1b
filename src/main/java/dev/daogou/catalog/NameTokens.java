package dev.daogou.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.daogou.shared.Plain;

/** The pieces by which names are compared: words of Latin script without their plural, pairs of Han characters. */
public final class NameTokens {

    private static final Set<String> IDLE = Set.of("a", "an", "the", "of", "for", "with", "and", "in", "on", "to", "is", "it",
            "do",
            "my", "me", "at", "by", "or", "this", "that", "one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine",
            "ten");

    private NameTokens() {}

    /** @param plain as {@link Plain} makes it */
    public static Set<String> of(String plain) {
        var tokens = new LinkedHashSet<String>();
        for (String word : Plain.words(plain)) {
            if (!IDLE.contains(word)) {
                tokens.add(stem(word));
            }
        }
        for (String run : Plain.runs(plain)) {
            for (int i = 0; i + 2 <= run.length(); i++) {
                tokens.add(run.substring(i, i + 2));
            }
        }
        return tokens;
    }

    /** As {@link #of}, and neighbouring words joined: a shopper writes "t shirt" or "tshirt" for one name. */
    public static Set<String> ofQuestion(String plain) {
        Set<String> tokens = of(plain);
        List<String> words = Plain.words(plain);
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).length() <= 2 || words.get(i + 1).length() <= 2) {
                tokens.add(stem(words.get(i) + words.get(i + 1)));
            }
        }
        addModels(plain, tokens);
        return tokens;
    }

    /** {@code 烈 16}: a single character takes its figure along. */
    private static void addModels(String plain, Set<String> tokens) {
        String[] pieces = plain.strip().split(" ");
        for (int i = 0; i + 1 < pieces.length; i++) {
            if (!pieces[i].isEmpty() && Plain.isHan(pieces[i].charAt(0)) && Character.isDigit(pieces[i + 1].charAt(0))) {
                tokens.add(pieces[i].charAt(pieces[i].length() - 1) + pieces[i + 1]);
            }
        }
    }

    /** A plain text with every word as {@link #of} has it. */
    public static String stemmed(String plain) {
        return List.of(plain.strip().split(" ")).stream().map(NameTokens::stem).collect(Collectors.joining(" ", " ", " "));
    }

    private static String stem(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        return length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, length - 1) : word;
    }
}
