package dev.daogou.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.regex.Pattern;

/** A file in a shop's folder as it was when it was looked at; while it is written, it is another one at every look. */
record FolderFile(Path path, long size, FileTime changed, boolean link) {

    /** What programs that copy, download or edit leave lying about before they are done, and what desktops leave anyhow. */
    private static final Pattern NOT_MEANT = Pattern
            .compile("[.~].*|.*(\\.(part|partial|tmp|temp|crdownload|download|filepart|swp)|~)|thumbs\\.db|desktop\\.ini");

    static FolderFile at(Path path) throws IOException {
        var seen = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new FolderFile(path, seen.size(), seen.lastModifiedTime(), seen.isSymbolicLink());
    }

    /** Whether it is one that somebody put there for us. */
    static boolean isMeant(Path path) {
        return !NOT_MEANT.matcher(path.getFileName().toString().toLowerCase(Locale.ROOT)).matches()
                && (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(path));
    }

    /** Whether nothing has happened to it since. */
    boolean stillIs() {
        try {
            return equals(at(path));
        } catch (IOException gone) {
            return false;
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    ImportMode mode() {
        return name().toLowerCase(Locale.ROOT).contains(".replace.") ? ImportMode.REPLACE : ImportMode.UPSERT;
    }
}
