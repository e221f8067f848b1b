package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest extends KnowledgeIndexContract {

    @TempDir
    Path directory;

    @Override
    KnowledgeIndex adapter() {
        return new LuceneIndex(directory.resolve("index"), source);
    }

    @Test
    void itGoesOnWhereItStopped() throws IOException {
        source.put("s", text("a", "red jacket"), EAST);
        index.open();
        index.close();
        Path build = onlyBuild();
        source.put("s", text("b", "red coat"), EAST);

        reopen();

        assertThat(ids(search("red", null, all()))).containsExactly("a", "b");
        assertThat(onlyBuild()).isEqualTo(build);
    }

    @Test
    void aCrashLosesNothing() throws IOException {
        source.put("s", text("a", "red jacket"), EAST);
        index.open();
        source.put("s", text("b", "red coat"), EAST);
        index.catchUp();
        Path crashed = copy(onlyBuild());

        try (KnowledgeIndex after = new LuceneIndex(crashed, source)) {
            after.open();
            assertThat(after.search(new IndexQuery("s", "red", null, "en-a", all(), 5)).list()).hasSize(2);
        }
    }

    @Test
    void aDeletedDirectoryIsBuiltAnew() throws IOException {
        source.put("s", text("a", "red jacket"), EAST);
        index.open();
        index.close();
        delete(directory.resolve("index"));

        reopen();

        assertThat(ids(search("red", EAST, all()))).containsExactly("a");
    }

    @Test
    void tornFilesAreBuiltAnew() throws IOException {
        for (int i = 0; i < 200; i++) {
            source.put("s", text("a" + i, "red jacket " + i), EAST);
        }
        index.open();
        index.close();
        for (Path file : files(onlyBuild())) {
            if (!file.getFileName().toString().startsWith("segments") && Files.size(file) > 0) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }

        reopen();

        assertThat(search("red", EAST, all()).list()).isNotEmpty();
        assertThat(index.verify().complete()).isTrue();
    }

    @Test
    void aDirectoryWithoutItsSegmentsFileIsBuiltAnew() throws IOException {
        source.put("s", text("a", "red jacket"), EAST);
        index.open();
        index.close();
        for (Path file : files(onlyBuild())) {
            if (!file.getFileName().toString().startsWith("segments")) {
                Files.delete(file);
            }
        }

        reopen();

        assertThat(ids(search("red", EAST, all()))).containsExactly("a");
    }

    @Test
    void anIndexOfOtherModelsIsOneBuildLater() throws IOException {
        source.put("s", text("a", "red jacket"), EAST);
        index.open();
        source.changeModels();
        index.adopt(source.wanted());

        assertThat(onlyBuild().getFileName()).hasToString("build-2");
    }

    @Test
    void aKilledBuildOfOtherModelsLeavesTheOldOneAnswering() throws IOException {
        source.put("s", text("a", "red jacket"), EAST);
        index.open();
        index.close();
        source.changeModels();
        try (LuceneStore killed = new LuceneBuilds(directory.resolve("index")).begin(source.wanted())) {
            killed.apply(source.after(0, 1, source.wanted()));
            killed.commit(false);
        }

        reopen();

        assertThat(ids(search("red", EAST, all()))).containsExactly("a");
        assertThat(onlyBuild().getFileName()).hasToString("build-1");
    }

    @Test
    void anIndexAheadOfTheDatabaseIsBuiltAnew() throws IOException {
        source.put("s", text("a", "red jacket"), EAST).put("s", text("b", "red coat"), EAST);
        index.open();
        index.close();
        source.forgetLast();

        reopen();

        assertThat(ids(search("red", EAST, all()))).containsExactly("a");
    }

    private void reopen() {
        index = adapter();
        index.open();
        assertThat(index.ready()).isTrue();
    }

    private Path onlyBuild() throws IOException {
        try (Stream<Path> builds = Files.list(directory.resolve("index"))) {
            return builds.reduce((a, b) -> {
                throw new AssertionError("two builds: " + a + ", " + b);
            }).orElseThrow();
        }
    }

    private Path copy(Path build) throws IOException {
        Path target = directory.resolve("copy").resolve(build.getFileName());
        Files.createDirectories(target);
        for (Path file : files(build)) {
            if (!file.getFileName().toString().equals("write.lock")) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
        return target.getParent();
    }

    private static java.util.List<Path> files(Path build) throws IOException {
        try (Stream<Path> files = Files.list(build)) {
            return files.toList();
        }
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
