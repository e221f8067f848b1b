package dev.daogou.conversation;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.shared.Problem;

/**
 * The only writer of a conversation. Whoever writes holds the conversation's row until the transaction ends, so seq has no gaps
 * and nobody decides on what another is changing; what was written is told on the bus once it is committed, never before.
 * Runs for the current shop, on a worker thread.
 */
@ApplicationScoped
public class ConversationLog {

    private final Rows rows;
    private final Bus bus;
    private final Clock clock;
    private final ObjectMapper json;
    private final Instance<MessageObserver> observers;

    ConversationLog(Rows rows, Bus bus, Clock clock, ObjectMapper json, Instance<MessageObserver> observers) {
        this.rows = rows;
        this.bus = bus;
        this.clock = clock;
        this.json = json;
        this.observers = observers;
    }

    /**
     * Writes in the caller's transaction, or in one of its own.
     *
     * @throws Problem 404 for a conversation that this shop does not have
     */
    public <T> T write(String cid, Function<Pen, T> work) {
        return rows.holding(cid, locked -> {
            Pen pen = new Pen(locked, rows, clock.instant(), this::encode, observers);
            rows.atEnd(committed -> ended(pen, committed));
            return work.apply(pen);
        });
    }

    /** What was said last, as it stands in the log; waits for nobody who writes. */
    public Newest newest(String cid, int limit) {
        return rows.newest(cid, limit);
    }

    /** The durable events after a place, oldest first, exactly as they were told. */
    public List<ConversationEvent.Durable> after(String cid, long seq, int limit) {
        return rows.events(cid, seq, limit).stream().<ConversationEvent.Durable>map(this::decode).toList();
    }

    private void ended(Pen pen, boolean committed) {
        pen.ended(committed);
        if (committed) {
            pen.written().forEach(event -> bus.publish(pen.conversation().shop, pen.conversation().id, event));
        }
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
}
