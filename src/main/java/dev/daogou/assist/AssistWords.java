package dev.daogou.assist;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.daogou.assist.NextAction.Kind;
import dev.daogou.shared.Lang;
import dev.daogou.shop.Words;

/** What is said for and with an action: {@code assist/words.*.properties}, filled with data given as name and value in turns. */
final class AssistWords {

    private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");
    private final Words words;

    AssistWords() {
        this("assist");
    }

    /** @param part the folder of another set of them */
    AssistWords(String part) {
        words = new Words(part);
    }

    /** In the language of the visitor, what they could be told. */
    NextAction action(Situation s, Kind kind, List<?> data, List<String> productIds) {
        return new NextAction(kind, inBoth(kind.code() + ".reason", data), say(kind.code() + ".text", s.lang(), data), null,
                productIds);
    }

    Map<String, String> inBoth(String name, List<?> data) {
        Map<String, String> byLang = new TreeMap<>();
        for (Lang lang : Lang.values()) {
            byLang.put(lang.code(), say(name, lang, data));
        }
        return byLang;
    }

    /** Filled in all at once: what is put in is not looked through for more to fill. */
    String say(String name, Lang lang, List<?> data) {
        return HOLE.matcher(words.say(name, lang)).replaceAll(hole -> {
            int at = data.indexOf(hole.group(1));
            return Matcher.quoteReplacement(at < 0 ? hole.group() : String.valueOf(data.get(at + 1)));
        });
    }
}
