package dev.daogou.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import dev.daogou.shared.Ids;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Takes feeds in for the current shop. A run becomes visible as a whole or not at all. */
@ApplicationScoped
public class Imports {

    private static final Logger LOG = Logger.getLogger(Imports.class);

    private final Spool spool;
    private final Staging staging;
    private final Shelves shelves;
    private final ImportLedger ledger;
    private final ImportQueue queue;
    private final CurrentShop shop;
    private final Clock clock;

    Imports(Spool spool, Staging staging, Shelves shelves, ImportLedger ledger, ImportQueue queue, CurrentShop shop,
            Clock clock) {
        this.spool = spool;
        this.staging = staging;
        this.shelves = shelves;
        this.ledger = ledger;
        this.queue = queue;
        this.shop = shop;
        this.clock = clock;
    }

    /**
     * Returns once the feed is safe on disk; it comes in behind the shop's feeds before it.
     *
     * @param format {@code null} to detect it
     * @return the run's id
     * @throws Problem 400 when the format is not known
     * @throws IOException when the feed did not arrive whole
     */
    public String begin(InputStream body, FeedFormat format, ImportMode mode) throws IOException {
        String run = Ids.fresh("imp_");
        Path feed = spool.keep(body, run);
        try {
            if (Files.size(feed) == 0) {
                throw Problem.badField("body", "is empty: send the feed as the request's body");
            }
            ImportOrder order = new ImportOrder(run, shop.id(), format != null ? format : FeedFormat.detect(feed), mode);
            open(order, null);
            queue.later(order.shop(), () -> run(order, feed));
            return run;
        } catch (IOException | RuntimeException e) {
            spool.drop(feed);
            throw e;
        }
    }

    /** Brings in a folder of ours, unless exactly these files came in last. @return the ended run, if it was necessary */
    Optional<ImportView> bringIn(Path folder, String fingerprint) {
        if (transacted(() -> ImportRun.broughtIn(fingerprint))) {
            return Optional.empty();
        }
        ImportOrder order = new ImportOrder(Ids.fresh("imp_"), shop.id(), FeedFormat.FOLDER, ImportMode.UPSERT);
        open(order, fingerprint);
        queue.now(order.shop(), () -> run(order, folder));
        return view(order.run());
    }

    /** @return the run as it stands, if the current shop has it */
    @Transactional
    public Optional<ImportView> view(String run) {
        return ImportRun.named(run).map(ImportRun::view);
    }

    private void open(ImportOrder order, String fingerprint) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (Shop.named(order.shop()).isEmpty()) {
                throw Problem.notFound("shop");
            }
            ImportRun.begin(order.run(), order.format(), order.mode(), fingerprint, spool.node(), clock.instant());
        });
    }

    private void run(ImportOrder order, Path feed) {
        CurrentShop.within(order.shop(), () -> {
            try (Import run = new Import(order, staging, shelves, ledger)) {
                tellingWhy(run, () -> {
                    run.stage(feed, transacted(() -> Shop.named(order.shop()).orElseThrow().currency));
                    run.embed();
                    run.commit();
                    return null;
                });
            } finally {
                spool.drop(feed);
                view(order.run()).ifPresent(ledger::count);
            }
        });
    }

    private static void tellingWhy(Import run, Callable<Void> work) {
        try {
            work.call();
        } catch (FeedUnreadable e) {
            run.fails(e.getMessage());
        } catch (IOException e) {
            run.fails("the feed could not be read: is it whole?");
            LOG.warn("A feed could not be read.", e);
        } catch (Exception | StackOverflowError e) {
            run.fails("the import broke on our side; the old data still answers");
            LOG.error("An import broke.", e);
        }
    }

    private static <T> T transacted(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
