package dev.daogou.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import dev.daogou.conversation.Pen;

/**
 * Tells of cases: that one waits or is settled in the transaction that changes it, so that what an observer stores is stored with
 * it or not at all; that the queue is not what it was once that is committed.
 */
@ApplicationScoped
class CaseNews {

    private final Event<QueueChanged> changed;
    private final Event<HandoffRequested> requested;
    private final Event<ConversationResolved> resolved;

    CaseNews(Event<QueueChanged> changed, Event<HandoffRequested> requested, Event<ConversationResolved> resolved) {
        this.changed = changed;
        this.requested = requested;
        this.resolved = resolved;
    }

    /** Tells whoever shows the queue, once the transaction is committed. */
    void changed(Pen pen) {
        QueueChanged what = new QueueChanged(pen.conversation().shop);
        pen.atEnd(committed -> {
            if (committed) {
                changed.fire(what);
            }
        });
    }

    void requested(Pen pen, Handoff waiting) {
        requested.fire(new HandoffRequested(pen.conversation(), waiting, pen.now()));
    }

    /**
     * @param ended the case that ended with it, or {@code null}
     * @param agentId who settled it
     * @param outcome what came of it, or {@code null}
     */
    void resolved(Pen pen, Handoff ended, String agentId, Outcome outcome) {
        resolved.fire(new ConversationResolved(pen.conversation(), ended, agentId, outcome, pen.now()));
    }
}
