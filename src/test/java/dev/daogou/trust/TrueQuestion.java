package dev.daogou.trust;

import java.util.List;
import java.util.Map;

import dev.daogou.shared.Lang;

/**
 * A question and what is true.
 *
 * @param kind the line of the report it counts for
 * @param on the product whose page it is asked on, or null
 * @param history lines before it, each with author and text
 * @param about all that the data hold on the product it is about, to tell a true figure from an invented one; or empty
 */
record TrueQuestion(String kind, Lang lang, String on, List<Map<String, String>> history, String text, Due due,
        String about) {

    TrueQuestion after(List<Map<String, String>> lines) {
        return new TrueQuestion(kind, lang, on, lines, text, due, about);
    }

    static List<Map<String, String>> said(String visitor, String assistant) {
        return List.of(Map.of("author", "visitor", "text", visitor), Map.of("author", "assistant", "text", assistant));
    }

    @Override
    public String toString() {
        String before = history.isEmpty() ? "" : history.get(0).get("text") + " … ";
        return before + text + (on == null ? "" : " (" + on + ")");
    }
}
