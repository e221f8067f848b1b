package dev.daogou.feeds;

import java.util.List;

/** What the titles of variants have in common at their beginning, to whole words: "Coat, red" and "Coat, rose" share "Coat". */
final class SharedTitle {

    private SharedTitle() {}

    static String of(List<String> titles) {
        String first = titles.get(0);
        int shared = first.length();
        for (String other : titles) {
            int same = 0;
            while (same < Math.min(shared, other.length()) && other.charAt(same) == first.charAt(same)) {
                same++;
            }
            shared = same;
        }
        while (shared > 0 && (isBetween(first.charAt(shared - 1)) || cutsAWord(titles, shared))) {
            shared--;
        }
        return first.substring(0, shared);
    }

    /** Between a title and what tells a variant apart. */
    private static boolean isBetween(char c) {
        return Character.isWhitespace(c) || c < 0x7F && c > ' ' && !Character.isLetterOrDigit(c) || "–—·（".indexOf(c) >= 0;
    }

    private static boolean cutsAWord(List<String> titles, int at) {
        return isOfAWord(titles.get(0).charAt(at - 1))
                && titles.stream().anyMatch(title -> at < title.length() && isOfAWord(title.charAt(at)));
    }

    /** Each Han character is a word; an emoji is several characters. */
    private static boolean isOfAWord(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c) || Character.isSurrogate(c)
                || Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
