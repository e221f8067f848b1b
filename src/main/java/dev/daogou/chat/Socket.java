package dev.daogou.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.buffer.Buffer;

/** One WebSocket: who it turned out to be, whether it still lives, how often it talked nonsense. */
final class Socket implements Wire {

    static final TypedKey<Socket> KEY = new TypedKey<>("socket");
    private static final int MOST_BAD_FRAMES = 20;
    private static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final WebSocketConnection connection;
    private final String origin;
    private final String host;
    private final long since = System.nanoTime();
    private final List<Long> badFrames = new ArrayList<>();
    /** Frames that came while the hello was being checked. */
    private List<ClientFrame> early = new ArrayList<>();
    private boolean greeted;
    private boolean left;
    private volatile DeviceSession session;
    private volatile long lastLife = since;
    private volatile long closingSince;

    Socket(WebSocketConnection connection) {
        this.connection = connection;
        this.origin = connection.handshakeRequest().header("Origin");
        this.host = connection.handshakeRequest().header("Host");
    }

    String origin() {
        return origin;
    }

    String host() {
        return host;
    }

    void lives() {
        lastLife = System.nanoTime();
    }

    long silentNanos() {
        return System.nanoTime() - lastLife;
    }

    /** @return false when a hello came before: one socket is one device */
    synchronized boolean greet() {
        boolean first = !greeted;
        greeted = true;
        return first;
    }

    /** How long it has been open without a hello, 0 once there was one. */
    synchronized long waitsForHelloNanos() {
        return greeted ? 0 : System.nanoTime() - since;
    }

    DeviceSession session() {
        return session;
    }

    /** The connection is closed; whoever is admitted after this leaves at once. */
    synchronized void leave() {
        left = true;
        if (session != null) {
            session.close();
        }
    }

    /** @return the frames that came meanwhile */
    synchronized List<ClientFrame> admit(DeviceSession admitted) {
        session = admitted;
        if (left) {
            admitted.close();
        }
        List<ClientFrame> waited = early;
        early = List.of();
        return waited;
    }

    /** Keeps a frame until the device is admitted; false when it has been, or when there was no hello at all. */
    synchronized boolean keepEarly(ClientFrame frame) {
        return greeted && session == null && early.size() < MOST_BAD_FRAMES && early.add(frame);
    }

    /** @return true when it has talked too much nonsense within a minute */
    synchronized boolean talksNonsense() {
        long now = System.nanoTime();
        badFrames.removeIf(at -> now - at > MINUTE_NANOS);
        badFrames.add(now);
        return badFrames.size() >= MOST_BAD_FRAMES;
    }

    /** 0 as long as nobody has closed it from our side. */
    long closingNanos() {
        return closingSince == 0 ? 0 : System.nanoTime() - closingSince;
    }

    void hangUp() {
        Carrier.hangUp(connection.userData());
    }

    void ping() {
        connection.sendPing(Buffer.buffer("hb")).subscribe().with(sent -> {}, failure -> {});
    }

    @Override
    public CompletionStage<Void> send(Frame frame) {
        return connection.sendText(frame.json()).subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Void> close(int code, String why) {
        closingSince = closingSince == 0 ? System.nanoTime() : closingSince;
        return connection.isOpen()
                ? connection.close(new CloseReason(code, why)).subscribeAsCompletionStage().exceptionally(gone -> null)
                : CompletableFuture.completedFuture(null);
    }
}
