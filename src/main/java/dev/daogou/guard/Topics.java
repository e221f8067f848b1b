package dev.daogou.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.daogou.shared.Plain;
import dev.daogou.shared.WordList;

/** What a text promises, by the words of {@code guard/topics.txt}. */
final class Topics {

    static final String FREE = "free";
    static final String SALE = "sale";
    static final String DISPATCH = "dispatch";
    static final String RESTOCK = "restock";

    private static final Map<String, List<String>> WORDS = read();

    private Topics() {}

    static Set<String> of(String text) {
        String plain = Plain.of(text);
        Set<String> topics = new LinkedHashSet<>();
        WORDS.forEach((topic, words) -> {
            if (words.stream().anyMatch(plain::contains)) {
                topics.add(topic);
            }
        });
        return topics;
    }

    /** Whether two texts speak of a topic in the same word. */
    static boolean shareWord(String topic, String a, String b) {
        String one = Plain.of(a);
        String other = Plain.of(b);
        return WORDS.get(topic).stream().anyMatch(word -> one.contains(word) && other.contains(word));
    }

    /** Every word that speaks of a topic, as {@link Plain} makes it. */
    static Map<String, List<String>> words() {
        return WORDS;
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> topics = new LinkedHashMap<>();
        List<String> words = List.of();
        for (String line : WordList.of("guard/topics.txt")) {
            if (line.startsWith("[")) {
                words = new ArrayList<>();
                topics.put(line.substring(1, line.length() - 1), words);
            } else {
                for (String word : line.split("\\s*,\\s*")) {
                    String plain = Plain.of(word);
                    words.add(Plain.isHan(plain.charAt(1)) ? plain.strip() : plain);
                }
            }
        }
        return topics;
    }
}
