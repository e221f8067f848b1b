package dev.daogou.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

import dev.daogou.shared.Ids;
import dev.daogou.shared.Problem;

/**
 * One shop's part of the watched folder. Nothing of it is kept but in memory: after a restart a file that is still there comes
 * in again, which changes nothing.
 */
final class ShopFolder {

    private static final Logger LOG = Logger.getLogger(ShopFolder.class);
    private static final int LONGEST_NAME = 200;

    private record Underway(FolderFile file, String run) {}

    private final Path path;
    private final Imports imports;
    private final Spool spool;
    private final SourcesConfig config;
    /** Since when each file has been as it is. */
    private final Map<FolderFile, Instant> seen = new HashMap<>();
    /** What has come in and could not be moved away; it is not taken again as it is. */
    private final Map<Path, FolderFile> stuck = new HashMap<>();
    private Underway underway;

    ShopFolder(Path path, Imports imports, Spool spool, SourcesConfig config) {
        this.path = path;
        this.imports = imports;
        this.spool = spool;
        this.config = config;
    }

    /** Puts away what has come in, and takes the next: one at a time, so that the disk holds one copy. */
    void lookOver(Instant now) throws IOException {
        if (underway != null) {
            putAway(now);
        }
        List<FolderFile> files = files();
        seen.keySet().retainAll(files);
        files.forEach(file -> seen.putIfAbsent(file, now));
        if (underway == null) {
            files.stream().filter(file -> !seen.get(file).plus(config.settled()).isAfter(now))
                    .filter(file -> !file.equals(stuck.get(file.path()))).findFirst().ifPresent(file -> take(file, now));
        }
    }

    /** The longest unchanged first: a later version of a feed comes in later. */
    private List<FolderFile> files() throws IOException {
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(FolderFile::isMeant).map(ShopFolder::look).flatMap(Optional::stream)
                    .sorted(Comparator.comparing(FolderFile::changed).thenComparing(FolderFile::name)).toList();
        }
    }

    private static Optional<FolderFile> look(Path file) {
        try {
            return Optional.of(FolderFile.at(file));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private void take(FolderFile file, Instant now) {
        try {
            if (file.link()) {
                throw new NotFetched("It is a link, and links are not followed. Put the file itself here.");
            }
            Path copy = copy(file);
            if (file.stillIs()) {
                String name = file.name();
                FeedLabel label = new FeedLabel(null, file.mode(), ImportSource.folder(name),
                        name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
                underway = new Underway(file, imports.begin(copy, label));
            } else {
                spool.drop(copy);
            }
        } catch (NotFetched told) {
            fail(file, told.getMessage(), now);
        } catch (Problem refused) {
            fail(file, "The file " + refused.faults().get(0).message(), now);
        } catch (AccessDeniedException e) {
            fail(file, "The file could not be read. Give the account that the service runs under the right to read it.", now);
        } catch (IOException e) {
            LOG.warnf(e, "A file in %s could not be taken.", path);
            fail(file, "The file could not be read whole or kept. Put it here again.", now);
        }
    }

    private Path copy(FolderFile file) throws IOException {
        if (file.size() == 0) {
            throw new NotFetched("The file is empty.");
        }
        try (InputStream in = Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            return spool.keep(FeedBody.ofFile(in, config), Ids.fresh("file_"));
        }
    }

    private void putAway(Instant now) throws IOException {
        FolderFile file = underway.file();
        Optional<ImportView> run = imports.view(underway.run());
        if (run.isPresent() && !run.get().ended()) {
            return;
        }
        underway = null;
        // Overwritten meanwhile: it is another file, which has its own turn.
        if (file.stillIs()) {
            Optional<String> fault = run.map(ImportFault::of).orElse(Optional.of("The import was forgotten before it ended."));
            if (fault.isPresent()) {
                fail(file, fault.get(), now);
            } else {
                move(file, () -> FolderArchive.done(file, run.get(), now));
            }
        }
    }

    private void fail(FolderFile file, String why, Instant now) {
        if (file.stillIs()) {
            move(file, () -> FolderArchive.failed(file, why, now));
        }
    }

    private interface Move {
        void go() throws IOException;
    }

    private void move(FolderFile file, Move move) {
        try {
            move.go();
            stuck.remove(file.path());
        } catch (IOException e) {
            stuck.put(file.path(), file);
            LOG.warnf("A file in %s cannot be moved away: %s. It is not taken again as it is.", path,
                    e.getClass().getSimpleName());
        }
    }
}
