package dev.daogou.assistant;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.conversation.Reply;

/** The note that says as of when prices and stock are told. It is true of an answer, and no part of what was asked. */
@ApplicationScoped
public class AsOfNote {

    private final Surroundings surroundings;

    AsOfNote(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** @return the reply's text without it: of two that say the same at different times the same */
    public String without(String shop, Reply reply) {
        if (reply.asOf() == null) {
            return reply.text();
        }
        Phrases phrases = surroundings.phrases(reply.lang(), surroundings.house(shop));
        return reply.text().replace(phrases.say("as-of", "time", phrases.time(reply.asOf())).strip(), "").strip();
    }
}
