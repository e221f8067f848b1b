package dev.daogou.chat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Keeps the open devices honest: heartbeats, silence, missing hellos, holes; and says goodbye at a stop. */
@ApplicationScoped
class Ticker {

    private static final Logger LOG = Logger.getLogger(Ticker.class);
    private static final long LONGEST_GOODBYE_SECONDS = 2;
    private static final long HELLO_WITHIN = TimeUnit.SECONDS.toNanos(5);
    /** For a close frame to be read. */
    private static final long CLOSED_WITHIN = TimeUnit.SECONDS.toNanos(10);
    private static final long BEATS = Sessions.HEARTBEAT_MS / 1000;

    private final ChatSocket sockets;
    private final Sessions sessions;
    private final LimitsConfig limits;
    private final MeterRegistry meters;
    private long second;

    Ticker(ChatSocket sockets, Sessions sessions, LimitsConfig limits, MeterRegistry meters) {
        this.sockets = sockets;
        this.sessions = sessions;
        this.limits = limits;
        this.meters = meters;
    }

    void measure(@Observes StartupEvent start) {
        meters.gauge("daogou.connections", sessions, s -> s.all().size());
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        second++;
        for (Socket socket : sockets.sockets()) {
            if (socket.closingNanos() > CLOSED_WITHIN) {
                socket.hangUp();
            } else if (socket.waitsForHelloNanos() > HELLO_WITHIN) {
                socket.close(4408, "no hello");
            } else if (socket.silentNanos() > limits.silence().toNanos()) {
                socket.close(4408, "silent");
            } else if (beats(socket)) {
                socket.ping();
            }
        }
        for (DeviceSession session : sessions.all()) {
            sessions.fill(session);
            if (beats(session)) {
                session.heartbeat();
            }
        }
    }

    /** Each in a second of its own: thousands at once would hold up what is said. */
    private boolean beats(Object whose) {
        return Math.floorMod(System.identityHashCode(whose) + second, BEATS) == 0;
    }

    /** After the assistant has cut what it was saying; a ShutdownEvent would come when the server has closed its connections. */
    void leave(@Observes @Priority(200) ShutdownDelayInitiatedEvent stop) throws InterruptedException {
        CompletableFuture<?>[] told = sessions.all().stream().map(Ticker::goodbye).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(told).get(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException slow) {
            LOG.debug("Some devices did not read the goodbye.", slow);
        }
    }

    private static CompletableFuture<Void> goodbye(DeviceSession session) {
        // Not all at once at the replica that takes over.
        session.send(new ServerFrame.Bye("deploy", ThreadLocalRandom.current().nextLong(500, 1500)));
        return session.end(1001, "going away").toCompletableFuture();
    }
}
