package dev.daogou.assistant;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.handoff.HandoffDesk;
import dev.daogou.handoff.HandoffReason;
import dev.daogou.handoff.Presence;

/** Whether the shop's people can be asked in. A port, so that each step is tested without a database. */
interface Staff {

    /** Whether somebody could take a conversation of the current shop now. */
    boolean present();

    /** Causes for which a person has already been asked into a conversation, about this question or still waiting. */
    Set<HandoffReason> settled(String conversationId, String question);

    /** The people at their consoles. */
    @ApplicationScoped
    class AtTheDesk implements Staff {

        private final Presence presence;
        private final HandoffDesk desk;

        AtTheDesk(Presence presence, HandoffDesk desk) {
            this.presence = presence;
            this.desk = desk;
        }

        @Override
        public boolean present() {
            return presence.anybody();
        }

        @Override
        public Set<HandoffReason> settled(String conversationId, String question) {
            return desk.settled(conversationId, question);
        }
    }
}
