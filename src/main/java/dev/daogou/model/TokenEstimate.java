package dev.daogou.model;

/** About how many tokens a provider would count: roughly one per Han character and one per four others. */
final class TokenEstimate {

    private TokenEstimate() {}

    static int of(String text) {
        long han = text.codePoints().filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN).count();
        return Math.toIntExact(han + (text.codePointCount(0, text.length()) - han + 3) / 4);
    }
}
