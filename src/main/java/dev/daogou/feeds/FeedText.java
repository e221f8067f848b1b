package dev.daogou.feeds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the text of a feed is written: spreadsheets and shop systems save UTF-16 and GB18030 without saying so. Decided from a
 * feed's beginning; what later turns out not to be so is a fault of its line.
 *
 * @param mark bytes of the byte order mark, which are no text
 */
record FeedText(Charset charset, int mark) {

    /** Bytes from which it is decided. */
    static final int HEAD = 64 * 1024;

    /** Stands for bytes that are no text. A noncharacter, so no feed means it, and yet XML and JSON may hold it. */
    static final char DAMAGE = '\uFDD0';

    static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset GB2312 = Charset.forName("GB2312");

    /** @param head the first {@link #HEAD} bytes, or all there are */
    static FeedText of(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return new FeedText(StandardCharsets.UTF_8, 3);
        }
        if (begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF)) {
            return new FeedText(begins(head, 0xFF) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 2);
        }
        return new FeedText(unmarked(head), 0);
    }

    /** @param head the feed's first bytes, the mark among them; bytes that are no text become {@link #DAMAGE} */
    String decode(byte[] head) {
        String text = lenient(charset, head, mark);
        // The last character may be cut through.
        return text.isEmpty() || text.charAt(text.length() - 1) != DAMAGE ? text : text.substring(0, text.length() - 1);
    }

    /** @return empty when these bytes are no text; the mark is not part of it */
    static Optional<String> whole(byte[] bytes) {
        FeedText written = of(bytes.length <= HEAD ? bytes : Arrays.copyOf(bytes, HEAD));
        try {
            return Optional.of(strict(written.charset)
                    .decode(ByteBuffer.wrap(bytes, written.mark, bytes.length - written.mark)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * The whole feed; bytes that are no text become {@link #DAMAGE}. Closing it closes the stream.
     *
     * @param text decides from the first bytes
     */
    static Reader reader(InputStream in, Function<byte[], FeedText> text) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        FeedText written = text.apply(head);
        InputStream whole = new SequenceInputStream(
                new ByteArrayInputStream(head, written.mark, head.length - written.mark), in);
        return new InputStreamReader(whole, forgiving(written.charset));
    }

    static boolean isDamaged(String text) {
        return text.indexOf(DAMAGE) >= 0;
    }

    private static Charset unmarked(byte[] head) {
        if (head.length >= 4 && isUtf16(head, StandardCharsets.UTF_16LE, 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 4 && isUtf16(head, StandardCharsets.UTF_16BE, 1)) {
            return StandardCharsets.UTF_16BE;
        }
        return isDamagedHead(StandardCharsets.UTF_8, head) && !mostlyUtf8(head) && isChinese(head)
                ? GB18030
                : StandardCharsets.UTF_8;
    }

    /** Sure only when it begins with two ASCII characters: every format's first words are. */
    private static boolean isUtf16(byte[] head, Charset charset, int first) {
        return head[first] > 0 && head[1 - first] == 0 && head[2 + first] > 0 && head[3 - first] == 0
                && !isDamagedHead(charset, head);
    }

    /** UTF-8 with a torn line in it is UTF-8: that line is named, not all lines spoiled. */
    private static boolean mostlyUtf8(byte[] head) {
        String text = lenient(StandardCharsets.UTF_8, head, 0);
        long damaged = text.chars().filter(c -> c == DAMAGE).count();
        return damaged * 4 < text.chars().filter(c -> c > 0x7F).count();
    }

    /**
     * Any two bytes are some rare Han character of GB18030, so Western and Big5 text would pass too: more than half of the
     * letters must be such as people write, which the older GB2312 has.
     */
    private static boolean isChinese(byte[] head) {
        if (isDamagedHead(GB18030, head)) {
            return false;
        }
        var encoder = GB2312.newEncoder();
        int[] letters = lenient(GB18030, head, 0).codePoints().filter(c -> c > 0x7F && Character.isLetter(c)).toArray();
        long common = Arrays.stream(letters)
                .filter(c -> c < 0x10000 && Character.isIdeographic(c) && encoder.canEncode((char) c)).count();
        return common * 2 > letters.length;
    }

    /** Whether it is no text in this charset, apart from a last character that is cut through. */
    private static boolean isDamagedHead(Charset charset, byte[] head) {
        CharBuffer text = CharBuffer.allocate(head.length + 1);
        return strict(charset).decode(ByteBuffer.wrap(head), text, head.length < HEAD).isError();
    }

    private static String lenient(Charset charset, byte[] bytes, int from) {
        try {
            return forgiving(charset).decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
        } catch (CharacterCodingException impossible) {
            throw new IllegalStateException("a decoder that replaces reports nothing", impossible);
        }
    }

    static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static CharsetDecoder forgiving(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE).replaceWith(String.valueOf(DAMAGE));
    }

    private static boolean begins(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
