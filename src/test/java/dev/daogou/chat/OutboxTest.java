package dev.daogou.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.junit.jupiter.api.Test;

import dev.daogou.conversation.ConversationEvent.Delta;

/** A device that reads slowly or not at all, on a wire that the test lets go frame by frame. */
class OutboxTest {

    private static final int KIBI = 1024;

    private final HeldWire wire = new HeldWire();
    private int caughtUp;
    private final Outbox outbox = new Outbox(wire, delta -> new Frame("delta", null, delta.text()), () -> caughtUp++);

    @Test
    void whatComesWhileTheDeviceReadsIsJoined() {
        outbox.send(delta(0, "Very "));
        outbox.send(delta(5, "warm "));
        outbox.send(delta(10, "indeed."));
        wire.readsOn();
        assertThat(wire.sent).containsExactly("Very ", "warm indeed.");
        assertThat(caughtUp).isZero();
    }

    @Test
    void aSlowDeviceLosesDeltasAndNothingElseAndThenGetsTheWhole() {
        int off = says(200 * KIBI);
        assertThat(outbox.dropping()).isTrue();
        assertThat(outbox.send(delta(off, "lost"))).isFalse();
        outbox.send(new Frame("message", "1-7", "kept"));
        assertThat(caughtUp).as("the device has not read a thing").isZero();

        wire.readsOn();
        assertThat(wire.sent).as("the delta that was on its way, then no other").hasSize(2).endsWith("kept");
        assertThat(caughtUp).isEqualTo(1);

        outbox.resume();
        outbox.send(new Frame("delta", null, "the whole"));
        assertThat(outbox.send(delta(9, " and on"))).isTrue();
        wire.readsOn();
        assertThat(wire.sent).endsWith("the whole", " and on");
        assertThat(wire.closed).isNull();
    }

    /** Attack: many sockets that make us talk and never read. */
    @Test
    void aDeviceThatDoesNotReadIsClosedBeforeItFillsTheMemory() {
        Frame quarter = new Frame("turn.done", "1-1", "x".repeat(256 * KIBI));
        for (int i = 0; i < 1 + 4; i++) {
            outbox.send(quarter);
        }
        assertThat(wire.closed).as("one on its way, 1 Mi waiting").isNull();
        outbox.send(new Frame("hb", null, "!"));
        assertThat(wire.closed).isEqualTo(1013);
        wire.readsOn();
        assertThat(wire.sent).as("what waited is let go").hasSize(1);
    }

    @Test
    void muchIsNotTooMuchForADeviceThatReads() {
        Frame quarter = new Frame("turn.done", "1-1", "x".repeat(256 * KIBI));
        for (int i = 0; i < 20; i++) {
            outbox.send(quarter);
            wire.readsOn();
        }
        assertThat(wire.sent).hasSize(20);
        assertThat(wire.closed).isNull();
    }

    @Test
    void theGoodbyeWaitsForWhatWasSaidBefore() {
        outbox.send(new Frame("bye", null, "bye"));
        var told = outbox.close(1001, "going away").toCompletableFuture();
        assertThat(wire.closed).isNull();
        assertThat(told).isNotDone();
        wire.readsOn();
        assertThat(wire.closed).isEqualTo(1001);
        assertThat(told).isDone();
    }

    private int says(int units) {
        int off = 0;
        for (String word = "x".repeat(KIBI); off < units; off += KIBI) {
            outbox.send(delta(off, word));
        }
        return off;
    }

    private static Delta delta(int off, String text) {
        return new Delta("t1", off, text);
    }

    /** Takes one frame and holds it until the device reads on. */
    private static final class HeldWire implements Wire {

        final List<String> sent = new ArrayList<>();
        private final Deque<CompletableFuture<Void>> leaving = new ArrayDeque<>();
        Integer closed;

        @Override
        public CompletionStage<Void> send(Frame frame) {
            sent.add(frame.json());
            leaving.add(new CompletableFuture<>());
            return leaving.peekLast();
        }

        @Override
        public CompletionStage<Void> close(int code, String why) {
            closed = code;
            return CompletableFuture.completedFuture(null);
        }

        /** Until nothing is on its way. */
        void readsOn() {
            while (!leaving.isEmpty()) {
                leaving.poll().complete(null);
            }
        }
    }
}
