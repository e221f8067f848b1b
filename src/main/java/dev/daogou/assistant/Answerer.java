package dev.daogou.assistant;

import java.util.List;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.daogou.assistant.Replies.Extra;
import dev.daogou.conversation.Proposal;
import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.conversation.Reply.HandoffNote;
import dev.daogou.conversation.Reply.SuggestionText;
import dev.daogou.guard.ClaimWords;
import dev.daogou.handoff.HandoffReason;
import dev.daogou.model.AbortToken;
import dev.daogou.shop.CurrentShop;

/** Answers: prepares on the calling thread, then says at once what the data say, or lets the model speak. */
@ApplicationScoped
public class Answerer implements Answering {

    private static final Logger LOG = Logger.getLogger(Answerer.class);

    private final Prepare prepare;
    private final Speak speak;
    private final Endings endings;
    private final BackInStock backInStock;
    private final Staff staff;
    private final ClaimWords claimWords = new ClaimWords();

    Answerer(Prepare prepare, Speak speak, Endings endings, BackInStock backInStock, Staff staff) {
        this.prepare = prepare;
        this.speak = speak;
        this.endings = endings;
        this.backInStock = backInStock;
        this.staff = staff;
    }

    @Override
    public void expect(String shop, String text) {
        prepare.expect(shop, text);
    }

    @Override
    public void answer(Question question, AbortToken token, ReplySink sink) {
        answer(question, token, sink, steps -> {});
    }

    /** @param account is given the steps before the answer is said */
    void answer(Question question, AbortToken token, ReplySink sink, Consumer<Prepared> account) {
        try {
            Prepared prepared = CurrentShop.within(question.shop(), () -> prepare.prepare(question));
            account.accept(prepared);
            if (!token.aborted()) {
                say(prepared, token, sink);
            }
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("An answer could not be prepared.", e);
            sink.failed("INTERNAL", true, "");
        }
    }

    private void say(Prepared prepared, AbortToken token, ReplySink sink) {
        Decision decision = prepared.decision();
        Phrases phrases = prepared.phrases();
        if (decision instanceof Decision.FromData data) {
            Extra extra = Extra.of(AnsweredBy.FACTS, data.confidence(),
                    Suggestions.after(prepared.understood(), unanswered(prepared, data), phrases));
            tell(prepared, data.said().text(), data.said().sources(), extra, proposal(prepared), token, sink);
        } else if (decision instanceof Decision.AskBack ask) {
            tell(prepared, phrases.say("which-product"), new Sources(), Extra.of(AnsweredBy.ASK, Confidence.OF_DATA,
                    ask.choices().stream().map(SuggestionText::new).toList()), null, token, sink);
        } else if (decision instanceof Decision.Unseen) {
            tell(prepared, phrases.say("picture-unseen"), new Sources(),
                    Extra.of(AnsweredBy.ASK, Confidence.OF_DATA, List.of()), null, token, sink);
        } else if (decision instanceof Decision.ToPerson person) {
            var handoff = new HandoffNote(person.reason().code(), person.department());
            String text = phrases.say(toPerson(person), "when", person.opensAt().map(phrases::time).orElse(""));
            tell(prepared, text, new Sources(),
                    new Extra(AnsweredBy.HANDOFF, person.confidence(), List.of(), handoff, null, Extra.NO_MODEL), null, token,
                    sink);
        } else if (decision instanceof Decision.Awaited awaited) {
            tell(prepared, phrases.say(awaited(awaited.reason())), new Sources(),
                    Extra.of(AnsweredBy.HANDOFF, awaited.confidence(), List.of()), null, token, sink);
        } else if (decision instanceof Decision.ContactLeft left) {
            CurrentShop.within(prepared.question().shop(),
                    () -> staff.reach(prepared.question().conversationId(), left.contact()));
            String text = phrases.say(left.opensAt().isPresent() ? "contact-taken-closed" : "contact-taken", "when",
                    left.opensAt().map(phrases::time).orElse(""));
            tell(prepared, text, new Sources(), Extra.of(AnsweredBy.FACTS, Confidence.OF_DATA, List.of()), null, token, sink);
        } else {
            speak.compose(prepared, claimWords, token, sink);
        }
    }

    private static boolean unanswered(Prepared prepared, Decision.FromData data) {
        return !data.said().missing().isEmpty() || prepared.understood().asks(Facet.CONTAINS)
                || prepared.understood().asks(Facet.SUITS);
    }

    private static String toPerson(Decision.ToPerson person) {
        return toPerson(person.reason(), "to-person")
                + (person.now() ? "" : person.opensAt().isPresent() ? "-closed" : "-later");
    }

    private static String awaited(HandoffReason reason) {
        return toPerson(reason, "person-awaited");
    }

    private static String toPerson(HandoffReason reason, String otherwise) {
        return switch (reason) {
            case LOW_CONFIDENCE -> "unsure";
            case SAFETY -> "safety";
            case PICTURE -> "picture";
            default -> otherwise;
        };
    }

    private Proposal proposal(Prepared prepared) {
        return CurrentShop.within(prepared.question().shop(), () -> backInStock.after(prepared))
                .map(leave -> endings.proposals().of(backInStock, prepared.understood().lang(), leave)).orElse(null);
    }

    /** @param proposal what the visitor is asked besides, or null */
    private void tell(Prepared prepared, String text, Sources sources, Extra extra, Proposal proposal, AbortToken token,
            ReplySink sink) {
        var telling = new Telling(prepared, sources, claimWords, null, token, sink);
        telling.aside(prepared.changed().before(text));
        telling.text(text);
        telling.finish();
        if (proposal != null) {
            telling.aside("\n\n" + proposal.text());
            sink.proposes(proposal);
        }
        if (!token.aborted()) {
            sink.done(endings.replies().reply(prepared, telling, sources, extra));
        }
    }
}
