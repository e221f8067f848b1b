package dev.daogou.assistant;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.handoff.HandoffDesk;
import dev.daogou.handoff.HandoffReason;
import dev.daogou.handoff.Reachable;

/** Whether the shop's people can be asked in. A port, so that each step is tested without a database. */
interface Staff {

    /** Whether somebody of this department of the current shop could take a conversation now. */
    boolean present(String conversationId, String department);

    /** Causes for which a person has already been asked into a conversation, about this question or still waiting. */
    Set<HandoffReason> settled(String conversationId, String question);

    /** The department whose people the conversation waits for until one comes, so that a contact is of use; empty for none. */
    Optional<String> wantsContact(String conversationId);

    /** Keeps how the visitor can be reached with what waits. */
    void reach(String conversationId, String contact);

    /** The people at their consoles. */
    @ApplicationScoped
    class AtTheDesk implements Staff {

        private final Reachable reachable;
        private final HandoffDesk desk;

        AtTheDesk(Reachable reachable, HandoffDesk desk) {
            this.reachable = reachable;
            this.desk = desk;
        }

        @Override
        public boolean present(String conversationId, String department) {
            return reachable.elsewhere(conversationId).isPresent() || reachable.now(department);
        }

        @Override
        public Optional<String> wantsContact(String conversationId) {
            return desk.wantsContact(conversationId);
        }

        @Override
        public void reach(String conversationId, String contact) {
            desk.reach(conversationId, contact);
        }

        @Override
        public Set<HandoffReason> settled(String conversationId, String question) {
            return desk.settled(conversationId, question);
        }
    }
}
