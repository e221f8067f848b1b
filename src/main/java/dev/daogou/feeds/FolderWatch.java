package dev.daogou.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Takes in what is put into {@code <folder>/<shop>/}. It looks again and again instead of being told by the system: on network
 * shares, where merchants' exports arrive, nothing tells of what another machine writes.
 */
@ApplicationScoped
class FolderWatch {

    private static final Logger LOG = Logger.getLogger(FolderWatch.class);

    private final FolderLease lease;
    private final Imports imports;
    private final Spool spool;
    private final SourcesConfig config;
    private final Clock clock;
    private final Map<Path, ShopFolder> folders = new HashMap<>();
    private final Set<String> complained = new HashSet<>();

    FolderWatch(FolderLease lease, Imports imports, Spool spool, SourcesConfig config, Clock clock) {
        this.lease = lease;
        this.imports = imports;
        this.spool = spool;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${daogou.feeds.look-over:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    void lookOver() {
        if (config.folder().isEmpty()) {
            return;
        }
        if (!lease.isOurs()) {
            folders.clear();
            return;
        }
        for (Path folder : shopFolders(config.folder().get())) {
            String shop = folder.getFileName().toString();
            if (isShop(shop)) {
                CurrentShop.within(shop, () -> lookOver(folder));
            } else {
                complain(shop, "There is no shop %s, so nothing is taken from its folder.");
            }
        }
    }

    private void lookOver(Path folder) {
        try {
            folders.computeIfAbsent(folder, path -> new ShopFolder(path, imports, spool, config)).lookOver(clock.instant());
        } catch (IOException | RuntimeException e) {
            // The other shops must not wait because of one.
            LOG.warnf(e, "The folder %s could not be looked through.", folder);
        }
    }

    private List<Path> shopFolders(Path root) {
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(this::isFolder).sorted().toList();
        } catch (IOException e) {
            complain(root.toString(), "Nothing can be read from daogou.feeds.folder, %s.");
            return List.of();
        }
    }

    private boolean isFolder(Path path) {
        if (Files.isSymbolicLink(path)) {
            complain(path.toString(), "%s is a link, so it is not watched: mount or bind the folder instead.");
        }
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !path.getFileName().toString().startsWith(".");
    }

    private static boolean isShop(String name) {
        return QuarkusTransaction.requiringNew().call(() -> Shop.named(name).isPresent());
    }

    /** Once, not every other second. */
    private void complain(String about, String complaint) {
        if (complained.add(about)) {
            LOG.warnf(complaint, about);
        }
    }
}
