package dev.daogou.assistant;

import java.util.Set;

import dev.daogou.handoff.HandoffReason;

/** Whether the shop's people can be asked in. */
interface Staff {

    /** Whether somebody could take a conversation of the current shop now. */
    boolean present();

    /** Causes for which a person has already been asked into a conversation. */
    Set<HandoffReason> settled(String conversationId);
}
