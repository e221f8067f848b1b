package dev.daogou.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

import dev.daogou.conversation.ConversationEvent.Durable;
import dev.daogou.conversation.ConversationEvent.FloorChanged;
import dev.daogou.conversation.ConversationEvent.MessageAdded;
import dev.daogou.conversation.ConversationEvent.VisitorSaid;
import dev.daogou.shared.Problem;

/** What may be written while a conversation's row is held. Not for use after the transaction has ended. */
public final class Pen {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Conversation conversation;
    private final Rows rows;
    private final Instant now;
    private final Function<ConversationEvent, String> encode;
    private final Iterable<MessageObserver> observers;
    private final List<Durable> written = new ArrayList<>();
    private final List<Consumer<Boolean>> atEnd = new ArrayList<>();

    Pen(Conversation conversation, Rows rows, Instant now, Function<ConversationEvent, String> encode,
            Iterable<MessageObserver> observers) {
        this.conversation = conversation;
        this.rows = rows;
        this.now = now;
        this.encode = encode;
        this.observers = observers;
    }

    public Conversation conversation() {
        return conversation;
    }

    public Instant now() {
        return now;
    }

    /**
     * Whether the assistant answers here at all: the shop has not switched it off, and it has the floor, or the visitor waits for a
     * person and the shop lets it keep helping.
     */
    public boolean assistantAnswers() {
        return conversation.floor == Floor.ASSISTANT ? rows.assistantOn(conversation.shop) : helpsInQueue();
    }

    /** Whether the visitor waits for a person and the assistant keeps helping meanwhile. */
    boolean helpsInQueue() {
        return conversation.floor == Floor.QUEUE && keepsHelping();
    }

    /** Whether it is the shop's will that the assistant answers whoever waits for a person. */
    boolean keepsHelping() {
        return rows.assistantInQueue(conversation.shop);
    }

    /** Visitor's messages that wait for an answer, oldest first. */
    public List<Message> pending() {
        return rows.pending(conversation.id);
    }

    public Optional<Message> sentAs(String mid) {
        return rows.sentAs(conversation.id, mid);
    }

    /** The turn that the database holds to be live, if it was begun in this epoch or an earlier one. */
    public Optional<TurnPen> liveTurn() {
        return rows.liveTurn(conversation.id).map(row -> new TurnPen(this, row));
    }

    /** The live turn, unless it has ended meanwhile or another process has taken the lead. */
    public Optional<TurnPen> turn(String tid, int epoch) {
        return conversation.epoch == epoch ? liveTurn().filter(turn -> turn.tid().equals(tid)) : Optional.empty();
    }

    public TurnPen startTurn(String tid, List<Message> answers) {
        return TurnPen.start(this, tid, answers);
    }

    /** An effect of this conversation. */
    public Optional<EffectPen> effect(String callId) {
        return rows.effects(conversation.id).stream().filter(row -> row.callId.equals(callId)).findFirst()
                .map(row -> new EffectPen(this, row));
    }

    /** The effect that waits for the visitor's yes, or for the turn that it began. */
    public Optional<EffectPen> proposal() {
        return conversation.proposal == null ? Optional.empty() : effect(conversation.proposal);
    }

    /** Effects that were begun and of which nobody has told how they came out. */
    public List<EffectPen> underWay() {
        return rows.effects(conversation.id).stream().filter(row -> row.state == ToolPhase.RUNNING)
                .map(row -> new EffectPen(this, row)).toList();
    }

    /** Whether a turn has begun to do something, so that it leaves a trace even if not a word of it was seen. */
    boolean hasActed(String tid) {
        return rows.effects(conversation.id).stream()
                .anyMatch(effect -> tid.equals(effect.runTid) && effect.state != ToolPhase.PROPOSED
                        && effect.state != ToolPhase.SKIPPED);
    }

    /**
     * Pictures that this side has sent up to this conversation and that went with no message yet, in this order.
     *
     * @param by {@code VISITOR} or {@code AGENT}
     * @throws Problem 400 when one of them is none of those
     */
    public List<Picture> pictures(Author by, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Picture> found = rows.unsentPictures(conversation.id, by, ids).stream()
                .filter(picture -> picture.createdAt.isAfter(now.minus(Picture.UNSENT)))
                .collect(Collectors.toMap(picture -> picture.id, picture -> picture));
        List<String> asked = ids.stream().distinct().toList();
        if (!found.keySet().containsAll(asked)) {
            throw Problem.badField("pictures",
                    "must name pictures that you sent to this conversation within the last hour and in no message: send them again");
        }
        return asked.stream().map(found::get).toList();
    }

    public Message visitorSays(String mid, String text, HeardAs as) {
        return visitorSays(mid, text, as, List.of());
    }

    /** @param pictures from {@link #pictures} */
    public Message visitorSays(String mid, String text, HeardAs as, List<Picture> pictures) {
        List<SentPicture> sent = SentPicture.of(pictures);
        return add(Author.VISITOR, text, m -> {
            m.mid = mid;
            m.heardAs = as;
            m.pending = as != HeardAs.STOP && as != HeardAs.BACKCHANNEL;
            m.carries(pictures);
            observers.forEach(observer -> observer.visitorSaid(conversation, m));
        }, seq -> new VisitorSaid(seq, mid, Author.VISITOR, text, as, now, sent));
    }

    /** A person answers: what waited before it waits no more. */
    public Message agentSays(String mid, String agentId, String name, String text) {
        return agentSays(mid, agentId, name, text, List.of());
    }

    /** @param pictures from {@link #pictures} */
    public Message agentSays(String mid, String agentId, String name, String text, List<Picture> pictures) {
        return agentSays(mid, agentId, name, text, pictures, List.of());
    }

    /**
     * @param pictures from {@link #pictures}
     * @param products to be shown with it, as they are now
     */
    public Message agentSays(String mid, String agentId, String name, String text, List<Picture> pictures,
            List<Reply.ProductCard> products) {
        List<SentPicture> sent = SentPicture.of(pictures);
        List<Reply.ProductCard> shown = products.isEmpty() ? null : products;
        pending().forEach(m -> m.pending = false);
        return add(Author.AGENT, text, m -> {
            m.mid = mid;
            m.byId = agentId;
            m.byName = name;
            m.carries(pictures);
            m.products = shown;
        }, seq -> new MessageAdded(seq, mid, Author.AGENT, text, name, now, sent, shown, null));
    }

    public Message systemSays(String text) {
        return add(Author.SYSTEM, text, m -> {}, seq -> new MessageAdded(seq, null, Author.SYSTEM, text, null, now));
    }

    /** The shop says something unasked, and shows a product with it as it is now. */
    public Message shopBegins(String text, Message.Outreach outreach, Reply.ProductCard card) {
        List<Reply.ProductCard> shown = List.of(card);
        return add(Author.SYSTEM, text, m -> {
            m.outreach = outreach;
            m.products = shown;
        }, seq -> new MessageAdded(seq, null, Author.SYSTEM, text, null, now, null, shown, outreach));
    }

    /** @param queue the visitor's place when the floor is the queue, else null */
    public FloorChanged passFloor(Floor to, String agentId, String agentName, FloorChanged.QueuePlace queue) {
        conversation.passFloor(to, agentId, agentName);
        return (FloorChanged) append(seq -> new FloorChanged(seq, to, agentName, queue));
    }

    /**
     * True when another process led it before: what that one left behind is to be tidied up now.
     *
     * @throws Problem 503 while another process leads it and lives
     */
    public boolean lead(String process) {
        String leader = conversation.ledBy;
        if (leader != null && !leader.equals(process) && rows.leads(leader)) {
            throw Problem.unavailable("Another process of this service leads this conversation; send it again.", SOON);
        }
        return conversation.ledBy(process);
    }

    /** Runs once the transaction has ended, told whether it was committed; before what was written is told. */
    public void atEnd(Consumer<Boolean> work) {
        atEnd.add(work);
    }

    Message add(Author author, String text, Consumer<Message> more, LongFunction<Durable> event) {
        Durable told = append(event);
        Message message = new Message();
        message.cid = conversation.id;
        message.seq = told.seq();
        message.author = author;
        message.text = text;
        message.at = now;
        more.accept(message);
        rows.keep(message);
        observers.forEach(observer -> observer.said(conversation, message));
        return message;
    }

    Durable append(LongFunction<Durable> event) {
        Durable told = event.apply(++conversation.lastSeq);
        conversation.lastAt = now;
        LoggedEvent logged = new LoggedEvent();
        logged.cid = conversation.id;
        logged.seq = told.seq();
        logged.type = EventType.of(told);
        logged.payload = encode.apply(told);
        rows.keep(logged);
        written.add(told);
        return told;
    }

    Rows rows() {
        return rows;
    }

    List<Durable> written() {
        return written;
    }

    void ended(boolean committed) {
        atEnd.forEach(work -> work.accept(committed));
    }
}
