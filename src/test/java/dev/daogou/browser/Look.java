package dev.daogou.browser;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.daogou.browser.Chromium.Screen;

/** How a page is looked at: in whose language, on what, by day or night, in a shop that is busy or has only just begun. */
record Look(String lang, Screen screen, boolean full) {

    private static final String ASKED = System.getProperty("screens", "");

    /** Whether more is asked for than each page once: {@code -Dscreens=full}, or beginnings of looks' names, {@code full-zh,empty-en}. */
    static boolean more() {
        return !ASKED.isEmpty();
    }

    /** Those of this shop that are asked for, or else the few. */
    static List<Look> asked(boolean full, Look... few) {
        return !more()
                ? List.of(few)
                : Stream.of(Screen.values()).flatMap(screen -> Stream.of("zh", "en").map(lang -> new Look(lang, screen, full)))
                        .filter(look -> ASKED.equals("full")
                                || Stream.of(ASKED.split(",")).anyMatch(look.toString()::startsWith))
                        .toList();
    }

    @Override
    public String toString() {
        return ((full ? "full-" : "empty-") + lang + "-" + screen.name().replace('_', '-')).toLowerCase(Locale.ROOT);
    }
}
