package dev.daogou.assist;

import java.util.function.Consumer;

/**
 * Somebody who reads drafts as they are made.
 *
 * @param agentId reads those of the conversations that this agent holds and of those that wait for anybody; null with a
 *            conversation
 * @param cid reads those of this conversation, whoever holds it; null with an agent
 * @param told called in order; must return at once
 * @param over nothing will be told any more; must return at once
 */
public record DraftReader(String agentId, String cid, Consumer<DraftEvent> told, Runnable over) {

    public static DraftReader atConsole(String agentId, Consumer<DraftEvent> told) {
        return new DraftReader(agentId, null, told, () -> {});
    }

    public static DraftReader following(String cid, Consumer<DraftEvent> told, Runnable over) {
        return new DraftReader(null, cid, told, over);
    }

    /** @param holder the agent who has the floor, or null while nobody has it */
    boolean reads(String draftOf, String holder) {
        return cid != null ? cid.equals(draftOf) : holder == null || holder.equals(agentId);
    }
}
