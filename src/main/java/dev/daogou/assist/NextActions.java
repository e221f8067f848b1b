package dev.daogou.assist;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assist.Inquiry.Why;
import dev.daogou.assist.NextAction.Kind;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.Floor;
import dev.daogou.handoff.HandoffDesk;

/** What might help next, by rules alone. */
@ApplicationScoped
class NextActions {

    private static final int LONGEST_QUESTION = 60;

    private final OfferActions offers;
    private final HandoffDesk desk;
    private final AssistConfig config;
    private final AssistWords words = new AssistWords();
    private final OwnOrder ownOrder = new OwnOrder();

    NextActions(OfferActions offers, HandoffDesk desk, AssistConfig config) {
        this.offers = offers;
        this.desk = desk;
        this.config = config;
    }

    /** The most urgent first. */
    List<NextAction> in(Situation s) {
        var actions = new ArrayList<NextAction>();
        onIt(s).ifPresent(actions::add);
        if (s.conversation().customerId == null && asksAfterAnOrder(s)) {
            actions.add(words.action(s, Kind.ASK_SIGN_IN, List.of(), List.of()));
        }
        s.open().stream().filter(each -> each.open() != Why.ASKED_BACK).reduce((first, second) -> second)
                .ifPresent(last -> actions.add(lookUp(last)));
        s.product().ifPresent(product -> actions.addAll(offers.of(s, product)));
        if (s.contact().isEmpty() && !s.open().isEmpty() && desk.wantsContact(s.conversation().id).isPresent()) {
            actions.add(words.action(s, Kind.ASK_CONTACT, List.of(), List.of()));
        }
        return actions;
    }

    /** What is talked of last; an order that was settled before is no reason. */
    private boolean asksAfterAnOrder(Situation s) {
        Inquiry last = s.inquiries().isEmpty() ? null : s.inquiries().get(s.inquiries().size() - 1);
        return last != null && ownOrder.isIn(last.text(), s.now().intent());
    }

    /** Not while the assistant answers: it does so at once. */
    private Optional<NextAction> onIt(Situation s) {
        if (s.conversation().floor == Floor.ASSISTANT) {
            return Optional.empty();
        }
        return s.messages().stream().filter(m -> m.author == Author.VISITOR && m.pending).findFirst()
                .map(first -> Duration.between(first.at, s.at())).filter(since -> since.compareTo(config.silence()) > 0)
                .map(since -> words.action(s, Kind.SAY_ON_IT, List.of("minutes", since.toMinutes()), List.of()));
    }

    private NextAction lookUp(Inquiry open) {
        String asked = open.text().length() <= LONGEST_QUESTION
                ? open.text()
                : open.text().substring(0, LONGEST_QUESTION) + "…";
        return new NextAction(Kind.LOOK_UP, words.inBoth("look_up.reason", List.of("question", asked)), null, open.text(),
                List.of());
    }
}
