package dev.daogou.assistant;

import dev.daogou.conversation.Newest;
import dev.daogou.conversation.Subscription;

/**
 * Answers what waits in a conversation for an agent's eyes: by the way that every answer takes, and without anything of it being
 * stored in the conversation, told to the visitor or proposed to them.
 */
public interface Asides {

    /**
     * Answers all that the visitor has said since somebody last answered. Returns at once.
     *
     * @return ends it, also at the model's provider, in every phase and without waiting; what is still told then means nothing
     */
    Subscription answer(String shop, String cid, Reader reader);

    /** Who reads it. Deltas come from any thread; the rest comes on a thread that may wait, for the conversation's shop. */
    interface Reader extends ReplySink {

        /**
         * @param newest the conversation as it is answered
         * @param seq of the last message that is answered; 0 when nothing waits for an answer, and none will be made
         * @return whether an answer is wanted
         */
        boolean wants(Newest newest, long seq);

        /** There is no answer, and nothing more is told. @param why the code of the reason for which a person is needed */
        void none(String why);
    }
}
