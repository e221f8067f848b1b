package dev.daogou.feeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Carries a run from its feed to its end, whatever that is. */
@ApplicationScoped
class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);

    private interface Rows {
        void stage(Import run) throws IOException;
    }

    private final Staging staging;
    private final Shelves shelves;
    private final Journal journal;
    private final ImportLedger ledger;

    ImportRunner(Staging staging, Shelves shelves, Journal journal, ImportLedger ledger) {
        this.staging = staging;
        this.shelves = shelves;
        this.journal = journal;
        this.ledger = ledger;
    }

    /** @param feed a file, or a folder for the format that is one */
    void bringIn(ImportOrder order, Path feed) {
        carryOut(order, run -> run.stage(feed, transacted(() -> Shop.named(order.shop()).orElseThrow().currency)));
    }

    void undo(ImportOrder order) {
        carryOut(order, Import::stageWhatWas);
    }

    private void carryOut(ImportOrder order, Rows rows) {
        CurrentShop.within(order.shop(), () -> {
            try (Import run = new Import(order, staging, shelves, journal, ledger)) {
                tellingWhy(run, () -> {
                    rows.stage(run);
                    run.embed();
                    run.commit();
                    return null;
                });
            } finally {
                transacted(() -> ImportRun.named(order.run()).map(ImportRun::view)).ifPresent(ledger::count);
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
