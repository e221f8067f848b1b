package dev.daogou.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip of Markdown articles. Nothing of it is unpacked to disk, and what it claims about its sizes is not believed. */
class MarkdownZipReader implements FeedReader {

    static final int MOST_FILES = 20_000;
    static final int LARGEST_FILE = 1024 * 1024;
    static final long LARGEST_WHOLE = 256L * 1024 * 1024;

    /**
     * What names may be written in that do not say so: Chinese Windows writes them in its own charset. In the last one any
     * bytes are a name, so that a strange one costs its file only.
     */
    private static final List<Charset> NAMES = List.of(StandardCharsets.UTF_8, FeedText.GB18030, StandardCharsets.ISO_8859_1);

    @Override
    public void read(Path feed, String currency, FeedSink sink) throws IOException {
        ZipDirectory.refuseLong(feed);
        try (ZipFile zip = open(feed)) {
            if (zip.size() > MOST_FILES) {
                throw new FeedUnreadable("the archive has " + zip.size() + " entries, at most " + MOST_FILES + " are read");
            }
            long whole = 0;
            boolean any = false;
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                ZippedName name = ZippedName.of(entry);
                any |= name.isRead();
                whole += name.isRead() ? entry(zip, entry, name, sink) : 0;
                if (whole > LARGEST_WHOLE) {
                    throw new FeedUnreadable("the archive unpacks to more than 256 MB");
                }
            }
            if (!any) {
                throw new FeedUnreadable("the archive holds no Markdown file: name them .md");
            }
        }
    }

    private static ZipFile open(Path feed) throws IOException {
        ZipException why = null;
        for (Charset names : NAMES) {
            try {
                return new ZipFile(feed.toFile(), names);
            } catch (ZipException e) {
                why = e;
            }
        }
        throw new FeedUnreadable("the archive cannot be read: " + remedy(String.valueOf(why.getMessage())));
    }

    private static String remedy(String fault) {
        if (fault.contains("encrypted")) {
            return "it is encrypted; make it without a password";
        }
        if (fault.contains("compression method")) {
            return "it is compressed in an unusual way; make it with the usual one, deflate";
        }
        return "is it whole? " + fault;
    }

    /** @return bytes unpacked */
    private static long entry(ZipFile zip, ZipEntry entry, ZippedName name, FeedSink sink) {
        if (name.fault() != null) {
            sink.rejected(new ImportError(null, name.text(), null, name.fault()));
            return 0;
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(LARGEST_FILE + 1);
        } catch (IOException e) {
            sink.rejected(new ImportError(null, name.text(), null, "is damaged: " + e.getMessage()));
            return 0;
        }
        if (bytes.length > LARGEST_FILE) {
            sink.rejected(new ImportError(null, name.text(), null, "is larger than 1 MB: part it into several articles"));
        } else if (checksum(bytes) != entry.getCrc()) {
            sink.rejected(new ImportError(null, name.text(), null, "is damaged: its checksum is another"));
        } else {
            FeedText.whole(bytes).ifPresentOrElse(text -> FrontMatter.read(name.text(), text, sink), () -> sink
                    .rejected(new ImportError(null, name.text(), null, "is no text that we can read: save it as UTF-8")));
        }
        return bytes.length;
    }

    private static long checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
