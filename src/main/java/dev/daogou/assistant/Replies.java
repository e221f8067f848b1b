package dev.daogou.assistant;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.conversation.Reply;
import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.conversation.Reply.Citation;
import dev.daogou.conversation.Reply.GuardNote;
import dev.daogou.conversation.Reply.HandoffNote;
import dev.daogou.conversation.Reply.SuggestionText;
import dev.daogou.conversation.Reply.Timings;
import dev.daogou.conversation.Reply.Usage;

/** Puts together the whole reply from what was told and what it rests on. */
@ApplicationScoped
class Replies {

    /** What only the way of answering knows. */
    record Extra(AnsweredBy by, double confidence, List<SuggestionText> suggestions, HandoffNote handoff, GuardNote guard,
            Usage usage) {

        static final Usage NO_MODEL = new Usage(0, 0, 0, null);

        static Extra of(AnsweredBy by, double confidence, List<SuggestionText> suggestions) {
            return new Extra(by, confidence, suggestions, null, null, NO_MODEL);
        }
    }

    private final Clock clock;

    Replies(Clock clock) {
        this.clock = clock;
    }

    Reply reply(Prepared prepared, Telling telling, Sources sources, Extra extra) {
        Understood understood = prepared.understood();
        String text = telling.told();
        List<Citation> cited = sources.citedIn(text);
        var clean = new Clean(prepared.ours());
        var asOf = understood.product() == null ? clock.instant() : understood.product().asOf();
        return new Reply(text, understood.lang(), extra.by, extra.confidence, asOf, clean.citations(cited),
                clean.cards(Cards.of(understood, prepared.retrieved(), cited, prepared.phrases())),
                clean.media(Pictures.of(understood, understood.lang())), clean.suggestions(extra.suggestions), extra.handoff,
                extra.guard, extra.usage,
                new Timings(prepared.retrieveMillis(), telling.firstTokenMillis(prepared.startedNanos()), prepared.millis()));
    }
}
