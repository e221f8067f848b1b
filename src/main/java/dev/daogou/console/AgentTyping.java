package dev.daogou.console;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.console.Bench.Occupant;
import dev.daogou.conversation.Bus;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.ConversationEvent.Typing;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Lets the visitor see that a person is writing. */
@ApplicationScoped
class AgentTyping {

    private final Bus bus;

    AgentTyping(Bus bus) {
        this.bus = bus;
    }

    /** @throws Problem 404 for a foreign conversation, 403 when the agent has not claimed it */
    void tell(Occupant by, String cid, boolean on) {
        String holder = CurrentShop.within(by.shop(),
                () -> QuarkusTransaction.requiringNew().call(() -> Conversation.with(cid).floorBy));
        if (!by.agent().id().equals(holder)) {
            throw Problem.forbidden("Claim the conversation before you type in it.");
        }
        bus.publish(by.shop(), cid, new Typing(by.agent().name(), on));
    }
}
