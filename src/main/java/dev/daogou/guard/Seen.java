package dev.daogou.guard;

import java.text.Normalizer;

/**
 * What of a streaming text can be seen, in its everyday characters. Joiners, direction marks and tags are left out and letters
 * in fancy dress are undressed: an address must not pass for being written in them.
 */
final class Seen {

    private static final int JOINER = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int LAST_TAG = 0xE007F;
    /** Country, up to three letters of a region, and the tag that ends it. */
    private static final int LONGEST_FLAG = 6;
    /** Fillers that no class of characters tells from letters and marks. */
    private static final String FILLERS = "\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0";

    /** The first half of a pair that two deltas share, or 0. */
    private char high;
    private int before;
    /** How many tags may follow yet: they spell the flag of a region out behind a black one, and nothing else in sight. */
    private int spelling;

    void take(CharSequence delta, StringBuilder out) {
        for (int i = 0; i < delta.length(); i++) {
            char c = delta.charAt(i);
            if (Character.isHighSurrogate(c)) {
                high = c;
            } else if (!Character.isLowSurrogate(c)) {
                high = 0;
                add(c, out);
            } else if (high != 0) {
                add(Character.toCodePoint(high, c), out);
                high = 0;
            }
        }
    }

    private void add(int c, StringBuilder out) {
        boolean spells = spelling > 0 && c > 0xE0020 && c <= LAST_TAG;
        spelling = c == BLACK_FLAG ? LONGEST_FLAG : spells && c < LAST_TAG ? spelling - 1 : 0;
        if (c >= 0x20 && c < 0x7F || c == '\n') {
            out.append((char) c);
        } else if (spells) {
            out.appendCodePoint(c);
        } else if (isUnseen(c)) {
            return;
        } else if (isDressed(c)) {
            out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
        } else {
            out.appendCodePoint(c);
        }
        before = c;
    }

    private boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t' && c != '\r';
            // Families of emoji are joined by it; between letters it hides a seam.
            case Character.FORMAT -> c != JOINER || Character.isLetterOrDigit(before);
            default -> FILLERS.indexOf(c) >= 0 || c >= 0xE0000 && c <= 0xE0FFF;
        };
    }

    /** Full-width letters and figures and what an address has between them, circled and mathematical letters, odd full stops. */
    private static boolean isDressed(int c) {
        return c >= 0xFF10 && c <= 0xFF5A && Character.isLetterOrDigit(c) || c == 0xFF0E || c == 0xFF0F || c == 0xFF20
                || c >= 0x24B6 && c <= 0x24E9 || c >= 0x1D400 && c <= 0x1D7FF || c == 0x2024 || c == 0xFE52 || c == 0xFF61;
    }
}
