package dev.daogou.feeds;

import java.util.zip.ZipEntry;

/**
 * The name of a file in an archive.
 *
 * @param text with its folders, separated by {@code /}
 * @param isRead whether it is meant for us; pictures and what systems put beside are not
 * @param fault why it cannot be used all the same, or {@code null}
 */
record ZippedName(String text, boolean isRead, String fault) {

    private static final String ARTICLE = "(?is).*\\.(md|markdown)";
    private static final String ARCHIVE = "(?is).*\\.(zip|rar|7z|tar|t?gz)";
    /** As the Macintosh keeps its own notes on each file. */
    private static final String NOTES = "(?s)__MACOSX/.*|(.*/)?\\._[^/]*";

    static ZippedName of(ZipEntry entry) {
        // Old .NET writes it so; the standard knows / only.
        String name = entry.getName().replace('\\', '/');
        if (entry.isDirectory() || name.endsWith("/") || name.matches(NOTES)) {
            return new ZippedName(name, false, null);
        }
        if (name.matches(ARCHIVE)) {
            return new ZippedName(name, true, "is an archive in an archive: unpack it first");
        }
        return new ZippedName(name, name.matches(ARTICLE),
                leadsOut(name) ? "its name leads out of the archive: rename it" : null);
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*") || ("/" + name + "/").contains("/../");
    }
}
