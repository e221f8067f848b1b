package dev.daogou.assistant;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.daogou.conversation.Leases;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Keeps this process's lease on the conversations that it leads, from before it takes up the first. */
@ApplicationScoped
class Lease {

    private static final Logger LOG = Logger.getLogger(Lease.class);

    private final Leases leases;
    private final TurnEngine engine;

    Lease(Leases leases, TurnEngine engine) {
        this.leases = leases;
        this.engine = engine;
    }

    void take(@Observes @Priority(1) StartupEvent start) {
        leases.renew(engine.process());
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void renew() {
        if (!engine.closing()) {
            try {
                leases.renew(engine.process());
            } catch (RuntimeException e) {
                LOG.warn("The lease on this process's conversations could not be renewed; trying again.", e);
            }
        }
    }

    /** After every live turn was cut. */
    void leave(@Observes @Priority(150) ShutdownDelayInitiatedEvent stop) {
        leases.end(engine.process());
    }
}
