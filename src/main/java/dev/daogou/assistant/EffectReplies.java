package dev.daogou.assistant;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.conversation.Reply;
import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.conversation.Reply.Timings;
import dev.daogou.shared.Lang;
import dev.daogou.shop.CurrentShop;

/** What the assistant says after a yes or a no to what it proposed. */
@ApplicationScoped
class EffectReplies {

    private final Surroundings surroundings;
    private final CurrentShop shop;
    private final Clock clock;

    EffectReplies(Surroundings surroundings, CurrentShop shop, Clock clock) {
        this.surroundings = surroundings;
        this.shop = shop;
        this.clock = clock;
    }

    Phrases phrases(Lang lang) {
        return surroundings.phrases(lang, surroundings.house(shop.id()));
    }

    void declined(Attempt attempt, Lang lang) {
        say(attempt, lang, phrases(lang).say("declined"));
    }

    void say(Attempt attempt, Lang lang, String text) {
        attempt.delta(text);
        attempt.done(new Reply(text, lang, AnsweredBy.FACTS, Confidence.OF_DATA, clock.instant(), List.of(), List.of(),
                List.of(), List.of(), null, null, Replies.Extra.NO_MODEL, new Timings(0, 0, 0)));
    }
}
