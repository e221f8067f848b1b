package dev.daogou.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.daogou.shared.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Where conversations are kept. A port, so that what is written, and when it is told, is tested without a database. */
interface Rows {

    /**
     * Works in the caller's transaction, or in one of its own, and keeps every other writer of the conversation out until that
     * transaction ends.
     *
     * @throws Problem 404 for a conversation that this shop does not have
     */
    <T> T holding(String cid, Function<Conversation, T> work);

    /** Runs once the transaction under way has ended, told whether it was committed. */
    void atEnd(Consumer<Boolean> work);

    /** What is set on a row that was found, or after it was given here, is kept too. */
    void keep(PanacheEntityBase row);

    /** Writes at once what so far is only going to be written. */
    void flush();

    /** Visitor's messages that wait for an answer, oldest first. */
    List<Message> pending(String cid);

    Optional<Message> sentAs(String cid, String mid);

    /** Pictures of a conversation that this side sent up and that went with no message, in any order. */
    List<Picture> unsentPictures(String cid, Author by, List<String> ids);

    Optional<TurnRow> liveTurn(String cid);

    /** The journal of a conversation, in the order in which its effects were proposed. */
    List<Effect> effects(String cid);

    /** Whether another process holds its lease, so that what it leads is not to be taken. */
    boolean leads(String process);

    boolean assistantOn(String shop);

    /** Whether it also answers whoever waits for a person. */
    boolean assistantInQueue(String shop);

    /** The durable events after a place, oldest first. */
    List<LoggedEvent> events(String cid, long after, int limit);

    /** In a transaction of its own, which waits for no writer. */
    Newest newest(String cid, int limit);
}
