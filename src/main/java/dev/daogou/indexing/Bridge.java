package dev.daogou.indexing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tartarus.snowball.ext.EnglishStemmer;

import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;
import dev.daogou.shared.WordList;

/**
 * Says the shopping words of a question in the other language, by {@code indexing/bridge.txt}. No translation: a row of words to
 * search by, where the vectors of two languages cannot be compared.
 */
public final class Bridge {

    private static final String FILE = "indexing/bridge.txt";
    private static final String ASKING = "[asking]";
    private static final int LONGEST_HAN = 10;
    private static final int MOST_WORDS = 6;

    /** A concept in the other language, and whether it is more than a way of asking. */
    private record Concept(List<String> words, boolean matter) {}

    private static final Map<String, Concept> FROM_ZH = new HashMap<>();
    private static final Map<String, Concept> FROM_EN = new HashMap<>();

    static {
        boolean matter = true;
        for (String line : WordList.of(FILE)) {
            if (line.startsWith("[")) {
                matter = !ASKING.equals(line);
                continue;
            }
            String[] sides = line.split("\\s*=\\s*", 2);
            List<String> en = List.of(sides[0].split("\\s*,\\s*"));
            List<String> zh = List.of(sides[1].split("\\s*,\\s*"));
            boolean says = matter;
            // What two concepts are called belongs to the first.
            en.forEach(word -> FROM_EN.putIfAbsent(stems(Plain.words(Plain.of(word))), new Concept(zh, says)));
            zh.forEach(word -> FROM_ZH.putIfAbsent(word, new Concept(en, says)));
        }
    }

    /**
     * What is searched for in a language.
     *
     * @param text one word for each concept, in the question's order, with what was said in that language already
     * @param any all the words for them
     */
    public record Words(String text, String any) {}

    private final Lang into;
    private final List<String> said = new ArrayList<>();
    private final Set<String> any = new HashSet<>();
    private boolean matters;
    private boolean carried;

    private Bridge(Lang into) {
        this.into = into;
    }

    /** Empty when the question says nothing in the other language, or nothing that the list knows. */
    public static Optional<Words> into(Lang lang, String question) {
        Bridge bridge = new Bridge(lang);
        List<String> latin = new ArrayList<>();
        for (String piece : Plain.of(question).strip().split(" ")) {
            if (!piece.isEmpty() && Plain.isHan(piece.charAt(0))) {
                bridge.latin(latin);
                latin.clear();
                bridge.han(piece);
            } else if (!piece.isEmpty()) {
                latin.add(piece);
            }
        }
        bridge.latin(latin);
        return bridge.carried && bridge.matters
                ? Optional.of(new Words(String.join(" ", bridge.said), String.join(" ", bridge.any)))
                : Optional.empty();
    }

    private void latin(List<String> words) {
        if (into == Lang.EN) {
            said.addAll(words);
        }
        for (int i = 0; i < words.size();) {
            int most = Math.min(MOST_WORDS, words.size() - i);
            while (most > 0 && !FROM_EN.containsKey(stems(words.subList(i, i + most)))) {
                most--;
            }
            if (most > 0) {
                hear(FROM_EN.get(stems(words.subList(i, i + most))), Lang.EN);
            } else if (into == Lang.ZH && words.get(i).chars().anyMatch(Character::isDigit)) {
                // A figure or a model's number is the same in either.
                said.add(words.get(i));
            }
            i += Math.max(1, most);
        }
    }

    private void han(String run) {
        if (into == Lang.ZH) {
            said.add(run);
        }
        for (int i = 0; i < run.length();) {
            int most = Math.min(LONGEST_HAN, run.length() - i);
            while (most > 0 && !FROM_ZH.containsKey(run.substring(i, i + most))) {
                most--;
            }
            if (most > 0) {
                hear(FROM_ZH.get(run.substring(i, i + most)), Lang.ZH);
            }
            i += Math.max(1, most);
        }
    }

    private void hear(Concept concept, Lang from) {
        matters |= concept.matter;
        if (from != into) {
            carried = true;
            said.add(concept.words.get(0));
            any.addAll(concept.matter ? concept.words : List.of());
        }
    }

    private static String stems(List<String> words) {
        var stems = new StringBuilder();
        for (String word : words) {
            EnglishStemmer stemmer = new EnglishStemmer();
            stemmer.setCurrent(word);
            stems.append(stems.isEmpty() ? "" : " ").append(stemmer.stem() ? stemmer.getCurrent() : word);
        }
        return stems.toString();
    }
}
