package dev.daogou.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.daogou.shared.Ids;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Takes feeds in for the current shop. A run becomes visible as a whole or not at all. */
@ApplicationScoped
public class Imports {

    /** Each is a file of ours until its turn, and may be as large as any: who posts without looking must not fill the disk. */
    private static final int MOST_WAITING = 100;
    private static final Duration A_TURN = Duration.ofSeconds(30);

    private final ImportRunner runner;
    private final ImportQueue queue;
    private final Spool spool;
    private final CurrentShop shop;
    private final Clock clock;

    Imports(ImportRunner runner, ImportQueue queue, Spool spool, CurrentShop shop, Clock clock) {
        this.runner = runner;
        this.queue = queue;
        this.spool = spool;
        this.shop = shop;
        this.clock = clock;
    }

    /**
     * Returns once the feed is safe on disk; it comes in behind the shop's feeds before it.
     *
     * @return the run's id
     * @throws Problem 400 when the format is not known, 429 when too many are waiting for their turn
     * @throws IOException when the feed did not arrive whole
     */
    public String begin(InputStream body, FeedLabel label) throws IOException {
        if (QuarkusTransaction.requiringNew().call(ImportRun::countRunning) >= MOST_WAITING) {
            throw Problem.tooMany("This shop has " + MOST_WAITING + " imports under way: post the next when one has ended.",
                    A_TURN);
        }
        return begin(spool.keep(body, Ids.fresh("feed_")), label);
    }

    /** As {@link #begin(InputStream, FeedLabel)}, for a feed that is in the spool already; it is dropped from there. */
    String begin(Path feed, FeedLabel label) throws IOException {
        try {
            if (Files.size(feed) == 0) {
                throw Problem.badField("body", "is empty: send the feed as the request's body");
            }
            String run = Ids.fresh("imp_");
            FeedLabel known = label.format() != null ? label : label.in(FeedFormat.detect(feed));
            ImportOrder order = new ImportOrder(run, shop.id(), known, null, null);
            open(order);
            queue.later(order.shop(), () -> bringIn(order, feed));
            return run;
        } catch (IOException | RuntimeException e) {
            spool.drop(feed);
            throw e;
        }
    }

    private void bringIn(ImportOrder order, Path feed) {
        try {
            runner.bringIn(order, feed);
        } finally {
            spool.drop(feed);
        }
    }

    /**
     * Begins a run that puts back what another one changed, apart from what was changed by hand since; it waits for its turn
     * as a feed does.
     *
     * @return the new run's id
     * @throws Problem 404 for an unknown run, 409 saying why it cannot be undone
     */
    public String undo(String id) {
        ImportOrder order = QuarkusTransaction.requiringNew().call(() -> {
            ImportRun run = ImportRun.locked(id).orElseThrow(() -> Problem.notFound("import"));
            run.whyNotUndone().ifPresent(why -> {
                throw Problem.conflict(why);
            });
            FeedLabel label = new FeedLabel(run.format, ImportMode.UNDO, ImportSource.UNDO, run.name);
            ImportOrder undo = new ImportOrder(Ids.fresh("imp_"), shop.id(), label, null, id);
            ImportRun.begin(undo, spool.node(), clock.instant());
            return undo;
        });
        queue.later(order.shop(), () -> runner.undo(order));
        return order.run();
    }

    /** Brings in a folder of ours, unless exactly these files came in last. @return the ended run, if it was necessary */
    Optional<ImportView> bringIn(Path folder, String fingerprint) {
        if (QuarkusTransaction.requiringNew().call(() -> ImportRun.broughtIn(fingerprint))) {
            return Optional.empty();
        }
        FeedLabel label = new FeedLabel(FeedFormat.FOLDER, ImportMode.UPSERT, ImportSource.DEMO, null);
        ImportOrder order = new ImportOrder(Ids.fresh("imp_"), shop.id(), label, fingerprint, null);
        open(order);
        queue.now(order.shop(), () -> runner.bringIn(order, folder));
        return view(order.run());
    }

    /** @return the run as it stands, if the current shop has it */
    @Transactional
    public Optional<ImportView> view(String run) {
        return ImportRun.named(run).map(ImportRun::view);
    }

    /**
     * The shop's runs, the latest first, each with its first errors.
     *
     * @param limit 1..200
     */
    @Transactional
    public List<ImportView> list(int offset, int limit) {
        return ImportRun.latest(Math.max(0, offset), Math.max(1, Math.min(200, limit))).stream()
                .map(run -> run.view().brief()).toList();
    }

    private void open(ImportOrder order) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (Shop.named(order.shop()).isEmpty()) {
                throw Problem.notFound("shop");
            }
            ImportRun.begin(order, spool.node(), clock.instant());
        });
    }
}
