package dev.daogou.handoff;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.FloorService;
import dev.daogou.conversation.Pen;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;
import dev.daogou.shop.ShopSettings;
import dev.daogou.shop.Words;

/** The current shop's queue: who waits for which department, in which order, and what they are told about it. */
@ApplicationScoped
class Queue {

    private static final int RESOLVED_LOOKED_AT = 20;

    private final ConversationLog log;
    private final FloorService floors;
    private final Roster roster;
    private final Reachable reachable;
    private final Summaries summaries;
    private final CurrentShop shop;
    private final EntityManager db;
    private final CaseNews news;
    private final Words words = new Words("handoff");

    Queue(ConversationLog log, FloorService floors, Roster roster, Reachable reachable, Summaries summaries, CurrentShop shop,
            EntityManager db, CaseNews news) {
        this.log = log;
        this.floors = floors;
        this.roster = roster;
        this.reachable = reachable;
        this.summaries = summaries;
        this.shop = shop;
        this.db = db;
        this.news = news;
    }

    /** In the order in which they are to be served. */
    @Transactional
    List<Handoff> waiting() {
        return Handoff.inQueue();
    }

    /** A case of its own for a conversation that has none. */
    Handoff open(Pen pen, HandoffReason reason, String department, String question) {
        var conversation = pen.conversation();
        HandoffSummary summary = summaries.of(conversation, reason);
        Handoff fresh = Handoff.open(conversation.id, reason, department, question, lang(conversation, question),
                topics(conversation, summary), summary, pen.now());
        news.requested(pen, fresh);
        return fresh;
    }

    /** The floor becomes the queue's and the visitor is told the place. In the transaction that opened the case. */
    Wait join(Pen pen, Handoff waiting) {
        Wait wait = enter(pen, waiting);
        floors.toQueue(waiting.cid, wait.place());
        return wait;
    }

    /**
     * The agent's floor becomes the queue's again, with the place that the case had; with nobody there the assistant's, which says
     * so and answers.
     */
    void takeBack(Pen pen) {
        String cid = pen.conversation().id;
        Optional<Handoff> theirs = Handoff.openOf(cid);
        Handoff again = theirs.orElseGet(() -> open(pen, HandoffReason.AGENT_LEFT,
                settings().departments().taking(HandoffReason.AGENT_LEFT.code()).id(), HandoffDesk.lastQuestion(cid)));
        again.waitAgain();
        if (reachable.now(again.department)) {
            floors.queue(pen, enter(pen, again).place());
        } else {
            sayThatNobodyCame(pen, again);
        }
        theirs.ifPresent(waiting -> news.requested(pen, waiting));
        announce(pen);
    }

    /** For another department: among those who wait for it, or, with nobody of it there, left for when they come. */
    void moveTo(Pen pen, Handoff waiting, String department) {
        waiting.waitAgain();
        waiting.isFor(department);
        if (reachable.now(department)) {
            if (pen.conversation().floor == Floor.ASSISTANT) {
                join(pen, waiting);
            } else {
                floors.queue(pen, enter(pen, waiting).place());
            }
        } else if (pen.conversation().floor != Floor.ASSISTANT) {
            sayThatNobodyCame(pen, waiting);
        }
        announce(pen);
    }

    /** What was told of the place or the wait has changed: it is told anew. */
    void tell(String cid) {
        log.write(cid, pen -> {
            inQueue(pen).ifPresent(waiting -> {
                Wait wait = waitOf(waiting);
                if (waiting.told != wait.position() || waiting.isToldTooLittle(pen.now())) {
                    pen.passFloor(Floor.QUEUE, null, null, wait.place());
                    waiting.isTold(wait, pen.now());
                }
            });
            return null;
        });
    }

    /** Nobody came: the assistant answers again and says so; the case goes on waiting. */
    void giveBack(String cid) {
        log.write(cid, pen -> {
            inQueue(pen).ifPresent(waiting -> {
                sayThatNobodyCame(pen, waiting);
                announce(pen);
            });
            return null;
        });
    }

    /** Tells whoever shows the queue, once the transaction is committed. */
    void announce(Pen pen) {
        news.changed(pen);
    }

    /**
     * @param ended the case that ended with it, or {@code null}
     * @param outcome what came of it, or {@code null}
     */
    void settled(Pen pen, Handoff ended, String agentId, Outcome outcome) {
        news.resolved(pen, ended, agentId, outcome);
    }

    /** @throws Problem 404 when there is no such shop */
    ShopSettings settings() {
        return here().settings;
    }

    private Shop here() {
        return Shop.named(shop.id()).orElseThrow(() -> Problem.notFound("shop"));
    }

    private void sayThatNobodyCame(Pen pen, Handoff waiting) {
        pen.systemSays(words.say("nobody-came", here().served().serve(waiting.lang)));
        floors.release(waiting.cid);
        waiting.leavesQueue();
    }

    /** One at a time: of two who come at once one is told that the other is before them. */
    private Wait enter(Pen pen, Handoff waiting) {
        db.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('queue ' || ?1)) as text)").setParameter(1, shop.id())
                .getSingleResult();
        Wait wait = waitOf(waiting);
        waiting.joins(wait, pen.now().plus(settings().waitTarget(waiting.priority)), pen.now());
        return wait;
    }

    private Wait waitOf(Handoff waiting) {
        int room = roster.present().stream().filter(agent -> agent.isOf(waiting.department)).mapToInt(AtWork::capacity).sum();
        return Wait.at(1 + (int) waiting.before(), room, handling());
    }

    /** How many seconds the last resolved cases were with somebody, on average; null while there is none. */
    private Double handling() {
        Number mean = (Number) db.createNativeQuery("""
                select avg(extract(epoch from ended_at - claimed_at)) from (select ended_at, claimed_at from handoff
                    where shop = ?1 and state = 'RESOLVED' order by ended_at desc limit ?2) as last""")
                .setParameter(1, shop.id())
                .setParameter(2, RESOLVED_LOOKED_AT).getSingleResult();
        return mean == null ? null : mean.doubleValue();
    }

    private static Optional<Handoff> inQueue(Pen pen) {
        return pen.conversation().floor == Floor.QUEUE ? Handoff.openOf(pen.conversation().id) : Optional.empty();
    }

    private static List<String> topics(Conversation conversation, HandoffSummary summary) {
        String category = conversation.page == null ? null : conversation.page.category();
        String intent = summary.intent().name().code();
        return category == null ? List.of(intent) : List.of(category, intent);
    }

    /** What the visitor writes, served or not: among the shop's people somebody may write it. */
    private Lang lang(Conversation conversation, String question) {
        return !question.isEmpty()
                ? Lang.ofText(question)
                : conversation.lang != null ? conversation.lang : here().served().first();
    }
}
