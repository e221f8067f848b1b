package dev.daogou.feeds;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import dev.daogou.SetClock;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;

/** The watched folder of a test, as whoever puts files there sees it, and the time that passes for who watches. */
record WatchedFolder(Path root, SetClock clock) {

    Path put(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    List<String> names(String folder) throws IOException {
        if (!Files.exists(root.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** The note beside the only file, or about the file whose name ends so. */
    String note(String folder, String... of) throws IOException {
        String end = (of.length == 0 ? "" : of[0]) + ".txt";
        String name = names(folder).stream()
                .filter(file -> file.endsWith(end) && (of.length == 0 || !file.endsWith("-" + of[0])))
                .findFirst().orElseThrow();
        return Files.readString(root.resolve(folder).resolve(name));
    }

    /** What the scheduler does, in a request of its own. */
    void look(FolderWatch watch, Duration later) {
        clock.pass(later);
        CurrentShop.within(Shop.DEFAULT, watch::lookOver);
    }

    /** Looks again and again at the same moment. */
    void until(FolderWatch watch, Callable<Boolean> holds) {
        await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(20)).until(() -> {
            look(watch, Duration.ZERO);
            return holds.call();
        });
    }
}
