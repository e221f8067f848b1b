package dev.daogou.webhooks;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.assist.HintCreated;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.MessageObserver;
import dev.daogou.conversation.Reply;
import dev.daogou.conversation.SentPicture;
import dev.daogou.handoff.ConversationResolved;
import dev.daogou.handoff.Handoff;
import dev.daogou.handoff.HandoffReason;
import dev.daogou.handoff.HandoffRequested;
import dev.daogou.handoff.HandoffSummary;
import dev.daogou.handoff.Outcome;
import dev.daogou.outreach.RuleKind;
import dev.daogou.outreach.RulePaused;

/** Sees what happens in conversations and has it told. */
@ApplicationScoped
class Reporter implements MessageObserver {

    /** A message as the transcript has it, at the event's {@code seq}; links to its pictures are fresh in the transcript alone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(String mid, String tid, Author author, String by, String text, Instant at, Boolean interrupted, Reply reply,
            List<SentPicture> pictures, List<Reply.ProductCard> products) {}

    /** A case for a person, with what a person needs to know before the first word. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wanted(String handoffId, HandoffReason reason, String department, String question, HandoffSummary summary) {}

    /** @param handoffId absent when the agent had taken over without a case @param by the agent's name, where a case has it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Settled(String handoffId, HandoffReason reason, String agentId, String by, Outcome outcome) {}

    /** @param rule its id @param shown messages by which it was judged, {@code dismissed} of them put away by visitors */
    record Halted(RuleKind rule, long shown, long dismissed) {}

    private final Outbox outbox;

    Reporter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void said(Conversation conversation, Message m) {
        outbox.note(conversation, WebhookEvent.MESSAGE_CREATED, m.at, m.seq,
                new Said(m.mid, m.tid, m.author, m.byName, m.text, m.at, m.interrupted ? Boolean.TRUE : null, m.reply,
                        m.pictures, m.products));
    }

    void requested(@Observes HandoffRequested news) {
        Handoff handoff = news.handoff();
        outbox.note(news.conversation(), WebhookEvent.HANDOFF_REQUESTED, news.at(), null,
                new Wanted(handoff.id, handoff.reason, handoff.department, handoff.question, handoff.summary));
    }

    void hinted(@Observes HintCreated news) {
        outbox.note(news.conversation(), WebhookEvent.HINT_CREATED, news.at(), null, news.hint());
    }

    void paused(@Observes RulePaused news) {
        outbox.note(Conversation.with(news.cid()), WebhookEvent.OUTREACH_PAUSED, news.at(), null,
                new Halted(news.rule(), news.shown(), news.dismissed()));
    }

    void resolved(@Observes ConversationResolved news) {
        Handoff ended = news.handoff();
        outbox.note(news.conversation(), WebhookEvent.CONVERSATION_RESOLVED, news.at(), null,
                ended == null
                        ? new Settled(null, null, news.agentId(), null, news.outcome())
                        : new Settled(ended.id, ended.reason, news.agentId(), ended.claimedName, news.outcome()));
    }
}
