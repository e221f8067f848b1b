package dev.daogou.assistant;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.daogou.conversation.Unfinished;
import dev.daogou.shop.Shop;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;

/** What a stop leaves and a start takes up again: no visitor should have to ask twice because we were restarted. */
@ApplicationScoped
class Comeback {

    private static final Logger LOG = Logger.getLogger(Comeback.class);
    /** Less than the time that a container is given to stop. */
    private static final long LONGEST_GOODBYE_SECONDS = 8;

    private final Mailboxes mailboxes;
    private final TurnEngine engine;
    private final Unfinished unfinished;
    private final TalkConfig config;
    private final Clock clock;

    Comeback(Mailboxes mailboxes, TurnEngine engine, Unfinished unfinished, TalkConfig config, Clock clock) {
        this.mailboxes = mailboxes;
        this.engine = engine;
        this.unfinished = unfinished;
        this.config = config;
        this.clock = clock;
    }

    void takeUp(@Observes StartupEvent start) {
        engine.threads().answers().execute(() -> {
            try {
                engine.threads().within(Shop.DEFAULT, () -> unfinished.since(clock.instant().minus(config.staleAfter()))
                        .forEach(left -> mailboxes.resume(left.shop(), left.cid())));
            } catch (RuntimeException e) {
                LOG.error("What the last stop left open is not taken up before its visitors are back.", e);
            }
        });
    }

    /** Before the doors say goodbye, so that every device sees where its reply was cut. */
    void leave(@Observes @Priority(100) ShutdownDelayInitiatedEvent stop) {
        try {
            goodbye().get(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
            LOG.warn("Not every live turn could be cut before the stop; the next start cuts the others.", e);
        }
    }

    /** Silences every live turn at once; completes when the cuts are stored. */
    CompletableFuture<Void> goodbye() {
        engine.close();
        return CompletableFuture.allOf(
                mailboxes.all().map(box -> box.leave().toCompletableFuture()).toArray(CompletableFuture[]::new));
    }
}
