package dev.daogou.handoff;

import java.util.Optional;
import java.util.Set;

/** The people who could take a conversation. Asked only when something speaks for one of them: most answers need none. */
public interface Colleagues {

    /** Whether somebody of this department could take it now. */
    boolean present(String department);

    /** The department whose people the visitor's case waits for until one comes, so that a contact is of use; empty for none. */
    Optional<String> wantContact();

    /** Whether the visitor waits in the queue for one of them, while the assistant keeps helping. */
    default boolean awaited() {
        return false;
    }

    /**
     * Causes for which a person has already been asked in, in this conversation, whether waiting or resolved; an explicit wish
     * counts again once nobody is waiting.
     */
    Set<HandoffReason> settled();
}
