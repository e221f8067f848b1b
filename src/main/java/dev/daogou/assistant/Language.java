package dev.daogou.assistant;

import java.util.List;

import dev.daogou.conversation.Line;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;

/** The language a visitor expects the answer in. */
final class Language {

    private Language() {}

    /** A foreign name does not make a sentence foreign; a message too short to tell goes by what was spoken before. */
    static Lang of(String text, List<Line> history) {
        String plain = Plain.of(text);
        int han = Plain.runs(plain).stream().mapToInt(String::length).sum();
        long words = Plain.words(plain).stream().filter(word -> Character.isLetter(word.charAt(0))).count();
        if (han > 0) {
            return words >= 3 && words > han ? Lang.EN : Lang.ZH;
        }
        if (words <= 1 && !history.isEmpty()) {
            return Lang.ofText(history.get(history.size() - 1).text());
        }
        return Lang.EN;
    }
}
