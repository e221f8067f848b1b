package dev.daogou.packaged;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;

/** What a fresh machine has: the embedded database, and Lucene in the data directory. */
final class LuceneInstallation extends Installation {

    private final Path index = dataDir.resolve("index");

    LuceneInstallation(Path directory) {
        super(directory, Map.of("daogou.index", "lucene"));
    }

    @Override
    boolean embedded() {
        return true;
    }

    @Override
    String name() {
        return "Lucene, embedded PostgreSQL";
    }

    @Override
    String jdbcUrl() throws IOException {
        return "jdbc:postgresql://localhost:" + postmaster(3) + "/postgres";
    }

    /** @param line 0: its process id, 3: its port */
    private long postmaster(int line) throws IOException {
        return Long.parseLong(Files.readAllLines(dataDir.resolve("postgres/postmaster.pid")).get(line).strip());
    }

    @Override
    void killAll() throws IOException {
        super.killAll();
        if (Files.exists(dataDir.resolve("postgres/postmaster.pid"))) {
            ProcessHandle.of(postmaster(0)).ifPresent(postmaster -> {
                List<ProcessHandle> backends = postmaster.descendants().toList();
                postmaster.destroyForcibly();
                backends.forEach(ProcessHandle::destroyForcibly);
            });
        }
    }

    @Override
    long latestBuild() throws IOException {
        try (Stream<Path> builds = Files.exists(index) ? Files.list(index) : Stream.of()) {
            return builds.mapToLong(build -> Long.parseLong(build.getFileName().toString().replaceAll("\\D", ""))).max()
                    .orElse(0);
        }
    }

    @Override
    List<Damage> damages() {
        return List.of(new Damage("index deleted", false, this::delete),
                new Damage("index of another layout", true, this::ofAnotherLayout),
                new Damage("index file torn", false, () -> spoil(file -> file.setLength(file.length() / 2))),
                new Damage("index file overwritten", false, () -> spoil(file -> {
                    file.seek(file.length() / 2);
                    file.write(new byte[16]);
                })), new Damage("index without its list of files", false, this::loseList));
    }

    private void delete() throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    private void ofAnotherLayout() throws IOException {
        try (var directory = FSDirectory.open(build());
                var writer = new IndexWriter(directory, new IndexWriterConfig().setCommitOnClose(false))) {
            String mark = "0";
            for (var entry : writer.getLiveCommitData()) {
                mark = entry.getKey().equals("mark") ? entry.getValue() : mark;
            }
            writer.setLiveCommitData(Map.of("mark", mark, "made", "layout 0").entrySet());
            writer.commit();
        }
    }

    private interface Spoiling {
        void on(RandomAccessFile file) throws IOException;
    }

    /** The largest file of the last commit, vectors or passages: what was written after it is thrown away unread. */
    private void spoil(Spoiling spoiling) throws IOException {
        try (FSDirectory directory = FSDirectory.open(build())) {
            Path largest = SegmentInfos.readLatestCommit(directory).files(false).stream().map(directory.getDirectory()::resolve)
                    .max(Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
            try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
                spoiling.on(file);
            }
        }
    }

    private void loseList() throws IOException {
        try (Stream<Path> files = Files.list(build())) {
            files.filter(file -> file.getFileName().toString().startsWith("segments")).forEach(file -> file.toFile().delete());
        }
    }

    private Path build() throws IOException {
        return index.resolve("build-" + latestBuild());
    }
}
