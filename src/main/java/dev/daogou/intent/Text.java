package dev.daogou.intent;

import java.util.EnumSet;
import java.util.Set;

import dev.daogou.shared.Lang;

/** A message made ready for the rules: its own words, the folded form of the same length, and whose rules apply. */
record Text(String own, String folded, Set<Lang> langs) {

    /** Longer texts are read by their beginning: what a shopper wants of us is not on the second page. */
    private static final int READ = 400;

    static Text of(String text, Lang lang) {
        String own = text == null ? "" : text.length() > READ ? text.substring(0, READ) : text;
        String folded = Folding.fold(own);
        Set<Lang> langs = EnumSet.noneOf(Lang.class);
        for (int i = 0; i < folded.length() && langs.size() < Lang.values().length; i++) {
            char c = folded.charAt(i);
            if (c >= 'a' && c <= 'z') {
                langs.add(Lang.EN);
            } else if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
                langs.add(Lang.ZH);
            }
        }
        if (langs.isEmpty()) {
            langs.add(lang == null ? Lang.ZH : lang);
        }
        return new Text(own, folded, langs);
    }

    String span(int start, int end) {
        return own.substring(start, end).strip();
    }
}
