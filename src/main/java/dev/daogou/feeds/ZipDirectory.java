package dev.daogou.feeds;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How long the table of contents of an archive claims to be. Whoever opens the archive reads that table into memory as a
 * whole, and a feed may be large enough to fill it. (APPNOTE.TXT 4.3.14 to 4.3.16)
 */
final class ZipDirectory {

    /** Room for the entries that we read, with names of some 1,600 bytes each. */
    private static final long LONGEST = 32L * 1024 * 1024;

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_SIZE = 20;

    private ZipDirectory() {}

    /**
     * Every place that may be taken for the archive's end counts: which of them is meant, readers decide differently.
     *
     * @throws FeedUnreadable when it is too long
     */
    static void refuseLong(Path archive) throws IOException {
        try (FileChannel file = FileChannel.open(archive, StandardOpenOption.READ)) {
            long from = Math.max(0, file.size() - END_SIZE - LONGEST_COMMENT - LOCATOR_SIZE);
            ByteBuffer tail = read(file, from, (int) (file.size() - from));
            for (int at = 0; at + END_SIZE <= tail.limit(); at++) {
                if (tail.getInt(at) == END) {
                    refuseLong(Integer.toUnsignedLong(tail.getInt(at + 12)), from + at);
                } else if (tail.getInt(at) == LOCATOR_64) {
                    long end = tail.getLong(at + 8);
                    ByteBuffer record = end < 0 || end > file.size() - 56 ? ByteBuffer.allocate(0) : read(file, end, 56);
                    if (record.limit() == 56 && record.getInt(0) == END_64) {
                        refuseLong(record.getLong(40), end);
                    }
                }
            }
        }
    }

    /** A table cannot be longer than what stands before its end: such a claim is no archive's. */
    private static void refuseLong(long claimed, long end) {
        if (claimed > LONGEST && claimed <= end) {
            throw new FeedUnreadable("the archive's table of contents is longer than 32 MB: part it into several archives");
        }
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
            continue;
        }
        return bytes.flip();
    }
}
