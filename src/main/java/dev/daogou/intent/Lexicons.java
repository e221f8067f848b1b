package dev.daogou.intent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.daogou.shared.Lang;

/** One concern in every language. A text is read by the rules of each script that stands in it, since shoppers mix them. */
final class Lexicons {

    private final Map<Lang, Lexicon> byLang = new EnumMap<>(Lang.class);

    Lexicons(String concern) {
        for (Lang lang : Lang.values()) {
            byLang.put(lang, Lexicon.of(concern, lang));
        }
    }

    List<Lexicon.Match> match(Text text) {
        List<Lexicon.Match> found = new ArrayList<>();
        for (Lang lang : text.langs()) {
            found.addAll(byLang.get(lang).match(text.folded()));
        }
        return found;
    }

    boolean mask(Text text) {
        return text.langs().stream().anyMatch(lang -> byLang.get(lang).masks(text.folded()));
    }
}
