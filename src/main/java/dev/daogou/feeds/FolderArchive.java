package dev.daogou.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Where files go that have been taken from a shop's folder: beside them, with a note that says what became of them. */
final class FolderArchive {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private FolderArchive() {}

    static void done(FolderFile file, ImportView run, Instant now) throws IOException {
        StringBuilder note = new StringBuilder(
                "Imported as " + run.importId() + ": " + run.seen() + " rows, " + run.added() + " added, "
                        + run.changed() + " changed, " + run.unchanged() + " unchanged, " + run.removed() + " removed, "
                        + run.rejected()
                        + " rejected.\n");
        run.errors().forEach(error -> note.append(error.told()).append('\n'));
        put(file, "done", note.toString(), now);
    }

    static void failed(FolderFile file, String why, Instant now) throws IOException {
        put(file, "failed", why + "\n", now);
    }

    /** The note first: a file that has been moved has its note, whenever the service stops. */
    private static void put(FolderFile file, String where, String note, Instant now) throws IOException {
        Path folder = file.path().resolveSibling(where);
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder);
        } else if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            // A link would have us write wherever it leads.
            throw new NotDirectoryException(folder.toString());
        }
        Path moved = free(folder, WHEN.format(now), file.name());
        Path beside = note(moved);
        Files.writeString(beside, note, StandardOpenOption.CREATE_NEW);
        try {
            Files.move(file.path(), moved, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
    }

    private static Path free(Path folder, String when, String name) {
        Path path = folder.resolve(when + "-" + name);
        for (int i = 2; Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                || Files.exists(note(path), LinkOption.NOFOLLOW_LINKS); i++) {
            path = folder.resolve(when + "-" + i + "-" + name);
        }
        return path;
    }

    private static Path note(Path moved) {
        return moved.resolveSibling(moved.getFileName() + ".txt");
    }
}
