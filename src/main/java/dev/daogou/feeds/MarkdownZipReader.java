package dev.daogou.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip of Markdown articles. Nothing of it is unpacked to disk, and what it claims about its sizes is not believed. */
class MarkdownZipReader implements FeedReader {

    static final int MOST_FILES = 20_000;
    static final int LARGEST_FILE = 1024 * 1024;
    static final long LARGEST_WHOLE = 256L * 1024 * 1024;

    @Override
    public void read(Path feed, String currency, FeedSink sink) throws IOException {
        try (ZipFile zip = new ZipFile(feed.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_FILES) {
                throw new FeedUnreadable("the archive has " + zip.size() + " entries, at most " + MOST_FILES + " are read");
            }
            long whole = 0;
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                whole += entry(zip, entries.nextElement(), sink);
                if (whole > LARGEST_WHOLE) {
                    throw new FeedUnreadable("the archive unpacks to more than 256 MB");
                }
            }
        } catch (ZipException e) {
            throw new FeedUnreadable("the archive cannot be read: " + e.getMessage());
        }
    }

    /** @return bytes unpacked */
    private static long entry(ZipFile zip, ZipEntry entry, FeedSink sink) throws IOException {
        String name = entry.getName();
        if (entry.isDirectory() || !name.matches("(?s).*\\.(md|markdown)") || name.startsWith("__MACOSX/")) {
            return 0;
        }
        if (name.startsWith("/") || name.contains("\\") || name.matches("[A-Za-z]:.*") || ("/" + name).contains("/../")) {
            sink.rejected(new ImportError(null, name, null, "its name leads out of the archive: rename it"));
            return 0;
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(LARGEST_FILE + 1);
        } catch (ZipException e) {
            sink.rejected(new ImportError(null, name, null, "is damaged: " + e.getMessage()));
            return 0;
        }
        if (bytes.length > LARGEST_FILE) {
            sink.rejected(new ImportError(null, name, null, "is larger than 1 MB: part it into several articles"));
        } else {
            text(name, bytes, sink);
        }
        return bytes.length;
    }

    private static void text(String name, byte[] bytes, FeedSink sink) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            sink.rejected(new ImportError(null, name, null, "is not UTF-8: save it as UTF-8"));
            return;
        }
        FrontMatter.read(name, text, sink);
    }
}
