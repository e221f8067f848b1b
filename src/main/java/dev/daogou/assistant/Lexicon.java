package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.catalog.NameTokens;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;
import dev.daogou.shared.WordList;

/** Question words and what they ask for, as written in {@code understand/*.txt}. Both languages are always heard: people mix. */
@ApplicationScoped
public class Lexicon {

    /**
     * @param words without their plurals
     * @param tail what has to follow later on, or empty: "where is … made"
     * @param asked with the words as they are written
     */
    private record Phrase(String words, String tail, Asked asked) {

        /** -1 when the text does not hold it. */
        int in(String plain) {
            int from = plain.indexOf(words);
            int then = from < 0 || tail.isEmpty() ? from : plain.indexOf(tail, from + words.length() - 1);
            return then < 0 || then - from > FARTHEST ? -1 : from;
        }
    }

    /** A phrase found in a text. */
    private record Spotted(int from, Phrase phrase) {
        int to() {
            return from + phrase.words.length();
        }

        Asked asked() {
            return phrase.asked;
        }
    }

    private static final int FARTHEST = 60;
    private static final List<String> SHORT = List.of("的", "款", "那");

    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, List<String>> colours = new LinkedHashMap<>();

    public Lexicon() {
        for (Lang lang : Lang.values()) {
            String heading = "";
            for (String line : WordList.of("understand/" + lang.code() + ".txt")) {
                if (line.startsWith("[")) {
                    heading = line.substring(1, line.length() - 1);
                } else {
                    learn(lang, heading, line);
                }
            }
        }
        // The longest first: "battery life" is not "battery".
        phrases.sort(Comparator.comparingInt((Phrase p) -> -p.words.length() - p.tail.length()));
    }

    private void learn(Lang lang, String heading, String line) {
        if ("option".equals(heading)) {
            String[] sides = line.split("\\s*=\\s*");
            colours.put(Plain.of(sides[0]), List.of(sides[1].split("\\s+")));
        } else if (line.contains("=")) {
            String[] sides = line.split("\\s*=\\s*", 2);
            List<String> names = List.of(sides[0].split("\\|"));
            var asked = new Asked(Facet.of(heading), names.get(0), names);
            add(names.get(0), asked);
            Arrays.stream(sides[1].split(lang == Lang.ZH ? "\\s+" : "\\s*,\\s*")).forEach(words -> add(words, asked));
        } else {
            add(line, new Asked(Facet.of(heading), line, List.of()));
        }
    }

    private void add(String words, Asked asked) {
        String[] ends = words.split("\\s*…\\s*", 2);
        String plain = NameTokens.stemmed(Plain.of(ends[0]));
        // Han is written without blanks, so a phrase of it may begin and end anywhere.
        phrases.add(new Phrase(Plain.isHan(plain.charAt(1)) ? plain.strip() : plain,
                ends.length > 1 ? NameTokens.stemmed(Plain.of(ends[1])) : "",
                new Asked(asked.facet(), Plain.of(ends[0]).strip(), asked.attributes())));
    }

    /** What a text asks for, in its order; of overlapping phrases the longest counts. */
    List<Asked> asked(String text) {
        // "多长时间" asks for no length.
        String plain = NameTokens.stemmed(Plain.of(text)).replace("多长时间", "多久");
        var spotted = new ArrayList<Spotted>();
        for (Phrase phrase : phrases) {
            int from = phrase.in(plain);
            if (from >= 0 && spotted.stream().noneMatch(s -> overlap(s, from, phrase))) {
                spotted.add(new Spotted(from, phrase));
            }
        }
        return spotted.stream().sorted(Comparator.comparingInt(Spotted::from)).map(Spotted::asked)
                .collect(Collectors.toMap(a -> a.facet() + "/" + a.attributes(), a -> a, (a, b) -> a,
                        LinkedHashMap::new))
                .values().stream().toList();
    }

    /** Whether a piece of a word belongs to a way of asking and so names nothing. */
    boolean asksWith(String piece) {
        return phrases.stream().anyMatch(phrase -> phrase.words.contains(piece));
    }

    private static boolean overlap(Spotted s, int from, Phrase phrase) {
        // Neighbouring Latin phrases share the blank between them.
        return from < s.to() - 1 && from + phrase.words.length() - 1 > s.from();
    }

    /** "黑的", "黑款"; but "1.5 米的" is a length and "现金的" money. */
    private static boolean isShort(String colour) {
        return colour.length() == 2 && colour.charAt(1) == '色' && "米金".indexOf(colour.charAt(0)) < 0;
    }

    /** The colours a text names, each with the words that option values may use for it. */
    Map<String, List<String>> colours(String text) {
        String plain = Plain.of(text);
        var named = new LinkedHashMap<String, List<String>>();
        colours.forEach((colour, values) -> {
            String words = Plain.isHan(colour.charAt(1)) ? colour.strip() : colour;
            if (plain.contains(words) || isShort(words) && SHORT.stream().anyMatch(s -> plain.contains(words.charAt(0) + s))) {
                named.put(words.strip(), values);
            }
        });
        return named;
    }
}
