package dev.daogou.indexing;

/** Cuts texts to what a model reads. */
final class Cut {

    /** Han characters, kana and hangul cost their tokenizers about one token, and seldom more than one. */
    private static final int FIRST_OF_THEM = 0x2E80;
    private static final double OF_THEM = 1.2;
    private static final double OF_OTHERS = 0.3;

    private Cut() {}

    /** The beginning of the text that is about so many tokens long, or all of it. */
    static String toTokens(String text, int most) {
        if (text.length() * OF_THEM <= most) {
            return text;
        }
        double tokens = 0;
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            tokens += character < FIRST_OF_THEM ? OF_OTHERS : OF_THEM;
            if (tokens > most) {
                return text.substring(0, at);
            }
            at += Character.charCount(character);
        }
        return text;
    }

    /** Its first half, without cutting a character in two. */
    static String half(String text) {
        int middle = text.length() / 2;
        return text.substring(0, Character.isLowSurrogate(text.charAt(middle)) ? middle - 1 : middle);
    }
}
