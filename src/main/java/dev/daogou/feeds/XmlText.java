package dev.daogou.feeds;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML feed for a parser that sets no bounds itself: an attribute, a name or a comment without end would
 * fill the memory before the parser tells of it.
 */
final class XmlText extends FilterReader {

    /** Characters between two things that the parser tells of; its own buffers are among them. */
    static final int MOST_AT_ONCE = 4 * 1024 * 1024;

    private static final Pattern DECLARED = Pattern
            .compile("\\s*<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,40})[\"']");

    /** What old systems declare when they write the larger charset. */
    private static final Set<String> SMALLER_CHINESE = Set.of("gb2312", "gbk", "gb18030", "euc-cn", "cp936");

    private int left = MOST_AT_ONCE;

    private XmlText(Reader in) {
        super(in);
    }

    static XmlText of(InputStream in) throws IOException {
        return new XmlText(FeedText.reader(in, XmlText::written));
    }

    /** An XML feed may say itself how it is written; a byte order mark and what cannot be otherwise say more. */
    static FeedText written(byte[] head) {
        FeedText seen = FeedText.of(head);
        Matcher declared = DECLARED.matcher(new String(head, 0, Math.min(head.length, 400), StandardCharsets.ISO_8859_1));
        if (seen.mark() > 0 || !declared.lookingAt()) {
            return seen;
        }
        Charset charset = named(declared.group(1));
        // Its declaration could be read byte by byte, so two bytes a character it is not.
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32") ? seen : new FeedText(charset, 0);
    }

    private static Charset named(String name) {
        try {
            return SMALLER_CHINESE.contains(name.toLowerCase(Locale.ROOT)) ? FeedText.GB18030 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new FeedUnreadable("declares the encoding '" + name + "', which nobody knows: save the feed as UTF-8");
        }
    }

    /** The parser has told of something: it may read on. */
    void told() {
        left = MOST_AT_ONCE;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (left <= 0) {
            throw new FeedUnreadable("holds a tag, comment or attribute of more than 4 MB: shorten it");
        }
        int read = super.read(buffer, offset, Math.min(length, left));
        left -= Math.max(0, read);
        for (int i = offset; i < offset + read; i++) {
            if (!isXml(buffer[i])) {
                buffer[i] = FeedText.DAMAGE;
            }
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    /** One stray control character must cost its row and not the feed, which a parser would refuse as a whole. */
    private static boolean isXml(char c) {
        return c >= ' ' ? c < '\uFFFE' : c == '\t' || c == '\n' || c == '\r';
    }
}
