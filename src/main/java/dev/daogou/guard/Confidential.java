package dev.daogou.guard;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/**
 * What a model is told and never tells: its instructions. They are known by the letters in a row that they are made of, also
 * backwards and in rot13, and out of base64 and hexadecimal. Made once for a version of the instructions, and shared by replies.
 * A translation or a retelling is other letters and is not found out.
 */
public final class Confidential {

    /** What stands in quotation marks is an example of what to say or to hear. */
    private static final Pattern QUOTED = Pattern.compile("“[^”\\n]*”|\"[^\"\\n]*\"");
    private static final Pattern NOT_BASE64 = Pattern.compile("[^A-Za-z0-9+/]");
    private static final Pattern NOT_HEX = Pattern.compile("[^0-9a-f]");
    private static final Pattern HEX_MARK = Pattern.compile("0x|\\\\x|\\\\u00|%|&#x");
    private static final int ALPHABET = 26;
    /** Beyond it a sentence is no sentence, and the beginning tells enough. */
    private static final int LONGEST = 4_000;

    /** Open addressing, at most half full, 0 for nothing. */
    private final long[] known;

    private Confidential(Set<Long> numbers) {
        known = new long[Integer.highestOneBit(Math.max(8, numbers.size())) * 4];
        numbers.forEach(number -> known[place(number)] = number);
    }

    /**
     * @param told the instructions
     * @param sayable what may be said all the same: the phrases that are ours
     */
    public static Confidential of(String told, String sayable) {
        Set<Long> numbers = new HashSet<>();
        for (String part : QUOTED.split(told)) {
            String turned = new StringBuilder(part).reverse().toString();
            each(part, numbers::add);
            each(turned, numbers::add);
            each(rotated(part), numbers::add);
        }
        each(sayable, numbers::remove);
        numbers.remove(0L);
        return new Confidential(numbers);
    }

    private static void each(String text, LongConsumer number) {
        Letters letters = new Letters();
        for (int i = 0; i < text.length(); i++) {
            char letter = Letters.folded(text.charAt(i));
            if (letter != 0 && letters.take(letter)) {
                number.accept(letters.number());
            }
        }
    }

    private static String rotated(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char small = Character.toLowerCase(out.charAt(i));
            if (small >= 'a' && small <= 'z') {
                out.setCharAt(i, (char) ('a' + (small - 'a' + ALPHABET / 2) % ALPHABET));
            }
        }
        return out.toString();
    }

    private int place(long number) {
        int at = (int) (number ^ number >>> 32) & known.length - 1;
        while (known[at] != 0 && known[at] != number) {
            at = at + 1 & known.length - 1;
        }
        return at;
    }

    boolean has(long number) {
        return known[place(number)] == number && number != 0;
    }

    /** Whether a sentence spells some of it in base64 or hexadecimal. */
    boolean isEncodedIn(String sentence) {
        String text = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence;
        String base64 = NOT_BASE64.matcher(text.replace('-', '+').replace('_', '/')).replaceAll("");
        for (int from = 0; from < 4; from++) {
            int whole = (base64.length() - from) / 4 * 4;
            if (whole > 0 && holds(Base64.getDecoder().decode(base64.substring(from, from + whole)))) {
                return true;
            }
        }
        String hex = NOT_HEX.matcher(HEX_MARK.matcher(text.toLowerCase(java.util.Locale.ROOT)).replaceAll("")).replaceAll("");
        for (int from = 0; from < 2; from++) {
            int whole = (hex.length() - from) / 2 * 2;
            if (whole > 0 && holds(HexFormat.of().parseHex(hex, from, from + whole))) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(byte[] decoded) {
        String text = new String(decoded, StandardCharsets.UTF_8);
        boolean[] found = new boolean[1];
        each(text, number -> found[0] |= has(number));
        return found[0];
    }
}
