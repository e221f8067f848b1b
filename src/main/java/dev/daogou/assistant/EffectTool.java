package dev.daogou.assistant;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.conversation.ToolPhase;

/** Something the assistant can do for the visitor beside talking. It is proposed, agreed to and then carried out once. */
interface EffectTool extends Tool {

    /** What the model asked for, made into a question for leave, or the reason why not. */
    sealed interface Wanted {

        /**
         * @param arguments what exactly will be carried out
         * @param question to the visitor
         */
        record Leave(JsonNode arguments, String question) implements Wanted {}

        /** @param why for the model, in a few words */
        record Needless(String why) implements Wanted {}
    }

    /** @param arguments as the model gave them: nothing in them is trusted */
    Wanted propose(JsonNode arguments, Prepared prepared);

    /** Whether a yes in words is not enough, as with money and orders. */
    default boolean buttonOnly() {
        return false;
    }

    /**
     * Does it, in the current shop. Called again with the same key, after a crash or when nobody knows how it came out, it does
     * nothing a second time and answers as the first time.
     *
     * @return {@code COMMITTED}, or {@code FAILED} when it certainly was not and will not be done
     * @throws RuntimeException when it may or may not have been done
     */
    ToolPhase carryOut(String key, String cid, JsonNode arguments);

    /** What the visitor is told then. */
    String told(ToolPhase outcome, JsonNode arguments, Phrases phrases);
}
