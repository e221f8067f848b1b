package dev.daogou.interruption;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.daogou.upstream.Script;

/** A device on a bare connection that is told a lot, and takes it off the network at a speed of its own. */
final class Trickle implements AutoCloseable {

    static final int KIBI = 1024;
    /** As much as a device with a good connection takes. */
    static final int ALL = Integer.MAX_VALUE;
    private static final int TOLD_BYTES = 2 * KIBI;
    private static final int TOLD_EVERY_MS = 20;

    private static final ScheduledExecutorService CLOCK = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "trickle");
        thread.setDaemon(true);
        return thread;
    });

    private final String key = Model.freshKey();
    private final Stage stage;
    private final Visit visit;
    private final RawSocket socket;
    private final InputStream in;
    private volatile boolean over;

    private Trickle(Stage stage, Transport transport) throws IOException {
        this.stage = stage;
        this.visit = stage.visit();
        this.socket = transport == Transport.WEBSOCKET ? RawSocket.opens(stage).greets(visit) : RawSocket.events(visit);
        this.in = socket.in();
    }

    /**
     * Is told 100 KB a second.
     *
     * @param bytesASecond what it reads of that
     * @param millis for how long it is told; then the model has more to say, but does not
     */
    static Trickle of(Stage stage, Transport transport, int bytesASecond, int millis) throws IOException {
        Trickle trickle = new Trickle(stage, transport);
        String[] told = new String[millis / TOLD_EVERY_MS];
        Arrays.fill(told, "so soft and so warm ".repeat(TOLD_BYTES / 20));
        stage.model.answers(trickle.key, new Script().tokens(told).every(TOLD_EVERY_MS).thenStall());
        trickle.visit.posts("/messages", Map.of("text", "Tell me about this coat, " + trickle.key), "Idempotency-Key", "m1")
                .answered();
        if (bytesASecond == ALL) {
            Thread reader = new Thread(trickle::readAll, "reader");
            reader.setDaemon(true);
            reader.start();
        } else {
            byte[] piece = new byte[bytesASecond];
            CLOCK.scheduleAtFixedRate(() -> trickle.read(piece), 0, 1, TimeUnit.SECONDS);
        }
        return trickle;
    }

    private void readAll() {
        byte[] piece = new byte[64 * KIBI];
        while (!over) {
            read(piece);
        }
    }

    private void read(byte[] piece) {
        try {
            over = over || in.read(piece) < 0;
        } catch (IOException gone) {
            over = true;
        }
    }

    /** The reply goes on: leaving is not stopping. */
    void leaves() throws IOException {
        over = true;
        socket.close();
    }

    @Override
    public void close() throws IOException {
        leaves();
        visit.posts("/messages", Map.of("text", "stop", "intent", "stop"), "Idempotency-Key", "m2").answered();
        stage.model.forget(key);
    }
}
