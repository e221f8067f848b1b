package dev.daogou.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import dev.daogou.shared.Problem;
import dev.daogou.shop.Shop;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The tables, for the current shop. */
@ApplicationScoped
class DatabaseRows implements Rows {

    private final TransactionSynchronizationRegistry transaction;
    private final Leases leases;

    DatabaseRows(TransactionSynchronizationRegistry transaction, Leases leases) {
        this.leases = leases;
        this.transaction = transaction;
    }

    @Override
    public <T> T holding(String cid, Function<Conversation, T> work) {
        boolean joined = transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
        return QuarkusTransaction.joiningExisting()
                .call(() -> work.apply((joined ? Conversation.lockedAnew(cid) : Conversation.locked(cid))
                        .orElseThrow(() -> Problem.notFound("conversation"))));
    }

    @Override
    public void atEnd(Consumer<Boolean> work) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                work.accept(status == Status.STATUS_COMMITTED);
            }
        });
    }

    @Override
    public void keep(PanacheEntityBase row) {
        row.persist();
    }

    @Override
    public void flush() {
        Panache.getSession().flush();
    }

    @Override
    public List<Message> pending(String cid) {
        return Message.pending(cid);
    }

    @Override
    public Optional<Message> sentAs(String cid, String mid) {
        return Message.sentAs(cid, mid);
    }

    @Override
    public List<Picture> unsentPictures(String cid, Author by, List<String> ids) {
        return Picture.unsent(cid, by, ids);
    }

    @Override
    public Optional<TurnRow> liveTurn(String cid) {
        return TurnRow.live(cid);
    }

    @Override
    public List<Effect> effects(String cid) {
        return Effect.of(cid);
    }

    @Override
    public boolean leads(String process) {
        return leases.holds(process);
    }

    @Override
    public boolean assistantOn(String shop) {
        return Shop.named(shop).map(s -> s.settings.assistantOn()).orElse(false);
    }

    @Override
    public boolean assistantInQueue(String shop) {
        return Shop.named(shop).map(s -> s.settings.helpsInQueue()).orElse(false);
    }

    @Override
    public List<LoggedEvent> events(String cid, long after, int limit) {
        return LoggedEvent.after(cid, after, limit);
    }

    @Override
    public Newest newest(String cid, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    List<Message> messages = Message.before(cid, Long.MAX_VALUE, limit);
                    boolean cut = messages.stream().anyMatch(m -> m.author == Author.ASSISTANT && m.interrupted);
                    return new Newest(Conversation.with(cid), messages, cut ? Effect.of(cid) : List.of());
                });
    }
}
