package dev.daogou.conversation;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.shared.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The only writer of a conversation. Whoever writes holds the conversation's row until the transaction ends, so seq has no gaps
 * and nobody decides on what another is changing; what was written is told on the bus once it is committed, never before.
 * Runs for the current shop, on a worker thread.
 */
@ApplicationScoped
public class ConversationLog {

    private final Bus bus;
    private final Clock clock;
    private final ObjectMapper json;
    private final Instance<MessageObserver> observers;
    private final TransactionSynchronizationRegistry transaction;

    ConversationLog(Bus bus, Clock clock, ObjectMapper json, Instance<MessageObserver> observers,
            TransactionSynchronizationRegistry transaction) {
        this.bus = bus;
        this.clock = clock;
        this.json = json;
        this.observers = observers;
        this.transaction = transaction;
    }

    /**
     * Writes in the caller's transaction, or in one of its own.
     *
     * @throws Problem 404 for a conversation that this shop does not have
     */
    public <T> T write(String cid, Function<Pen, T> work) {
        boolean joined = transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
        return QuarkusTransaction.joiningExisting().call(() -> {
            Conversation locked = (joined ? Conversation.lockedAnew(cid) : Conversation.locked(cid))
                    .orElseThrow(() -> Problem.notFound("conversation"));
            Pen pen = new Pen(locked, clock.instant(), this::encode, observers);
            transaction.registerInterposedSynchronization(new Telling(pen));
            return work.apply(pen);
        });
    }

    /** The durable events after a place, oldest first, exactly as they were told. */
    public List<ConversationEvent.Durable> after(String cid, long seq, int limit) {
        return LoggedEvent.after(cid, seq, limit).stream().<ConversationEvent.Durable>map(this::decode).toList();
    }

    private String encode(ConversationEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of ours cannot be written as JSON", e);
        }
    }

    private ConversationEvent.Durable decode(LoggedEvent event) {
        try {
            return json.readValue(event.payload, event.type.record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + event.seq + " of " + event.cid + " cannot be read back", e);
        }
    }

    private final class Telling implements Synchronization {
        private final Pen pen;

        Telling(Pen pen) {
            this.pen = pen;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            boolean committed = status == Status.STATUS_COMMITTED;
            pen.ended(committed);
            if (committed) {
                pen.written().forEach(event -> bus.publish(pen.conversation().shop, pen.conversation().id, event));
            }
        }
    }
}
