package dev.daogou.feeds;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Bytes of a feed as they come in: bounded, unpacked, and every trouble of the way told in a sentence. */
final class FeedBody {

    private static final int BUFFER = 64 * 1024;

    private FeedBody() {}

    /**
     * @param gzip whether the server says it has packed the body; a feed that is a {@code .gz} file is unpacked anyhow
     * @return reading it throws {@link NotFetched} and nothing else
     */
    static InputStream ofWire(InputStream wire, boolean gzip, SourcesConfig limits) throws NotFetched {
        return of(wire, gzip, limits, e -> FetchFault.of(e, limits));
    }

    /** @return reading it throws {@link NotFetched} for what is wrong with the file, and any other exception as it is */
    static InputStream ofFile(InputStream file, SourcesConfig limits) throws IOException {
        return of(file, false, limits, e -> e instanceof ZipException || e instanceof EOFException
                ? new NotFetched("The file is damaged: it is packed and not whole. Put it here again.")
                : e);
    }

    private static <E extends IOException> InputStream of(InputStream in, boolean gzip, SourcesConfig limits,
            Function<IOException, E> told) throws E {
        try {
            InputStream body = new Bounded(in, limits, told);
            if (gzip) {
                body = new Bounded(new GZIPInputStream(body, BUFFER), limits, told);
            }
            PushbackInputStream peeked = new PushbackInputStream(body, 2);
            byte[] magic = peeked.readNBytes(2);
            peeked.unread(magic);
            boolean file = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
            return new Bounded(file ? new GZIPInputStream(peeked, BUFFER) : peeked, limits, told);
        } catch (IOException e) {
            throw told.apply(e);
        }
    }

    static NotFetched tooLarge(SourcesConfig limits) {
        return new NotFetched("The feed is larger than the " + limits.maxSize().asLongValue() / 1_000_000
                + " MB that are taken. Split it, or ask whoever runs this service for more (daogou.feeds.max-size).");
    }

    private static final class Bounded extends FilterInputStream {

        private final SourcesConfig limits;
        private final Function<IOException, ? extends IOException> told;
        private long left;

        Bounded(InputStream in, SourcesConfig limits, Function<IOException, ? extends IOException> told) {
            super(in);
            this.limits = limits;
            this.told = told;
            this.left = limits.maxSize().asLongValue();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read;
            try {
                read = in.read(into, from, most);
            } catch (IOException e) {
                throw told.apply(e);
            }
            left -= Math.max(0, read);
            if (left < 0) {
                throw tooLarge(limits);
            }
            return read;
        }

        /** Not the wire: closing it would wait for the rest of the body, and some have no end. */
        @Override
        public void close() {}
    }
}
