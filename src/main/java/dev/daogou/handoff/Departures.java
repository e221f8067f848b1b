package dev.daogou.handoff;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.shop.AgentLeft;

/** An agent has left the shop: the conversations they had wait for a colleague. */
@ApplicationScoped
class Departures {

    private final ConversationLog log;
    private final Queue queue;

    Departures(ConversationLog log, Queue queue) {
        this.log = log;
        this.queue = queue;
    }

    /** In the transaction that ends the agent: nobody is left with a person who is not there. */
    void passOn(@Observes AgentLeft left) {
        List<String> theirs = Conversation.<Conversation>list("floorBy = ?1 order by id", left.agentId()).stream()
                .map(c -> c.id).toList();
        theirs.forEach(cid -> log.write(cid, pen -> {
            // They may have given it back before we held it.
            if (left.agentId().equals(pen.conversation().floorBy)) {
                queue.takeBack(pen);
            }
            return null;
        }));
    }
}
