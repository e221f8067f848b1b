package dev.daogou.assistant;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Line;
import dev.daogou.conversation.Visit;
import dev.daogou.handoff.Colleagues;
import dev.daogou.handoff.HandoffReason;
import dev.daogou.intent.Repeats;
import dev.daogou.model.Prompts;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Shop;

/** Finds out what surrounds a question: the shop, its words and its people, what was asked before. */
@ApplicationScoped
class Surroundings {

    /** In so many of our replies it is mostly still the same need that the visitor has. */
    private static final int SAME_NEED = 3;

    private record Known(Optional<String> wantContact, Set<HandoffReason> settled) implements Colleagues {
        @Override
        public boolean present(String department) {
            return true;
        }
    }

    /** Asked outside of a conversation, the reason alone is wanted. */
    private static final Colleagues NOBODY_TO_WAIT_FOR = new Known(Optional.empty(), Set.of());
    /**
     * An agent reads the answer: that a person is needed is settled, and whether the words fit an angry visitor is theirs to
     * judge. Left are a visitor who asks for nothing but a person, and an answer that we do not know.
     */
    private static final Colleagues THERE_ALREADY = new Known(Optional.empty(),
            EnumSet.complementOf(EnumSet.of(HandoffReason.LOW_CONFIDENCE)));

    private final Prompts prompts;
    private final Staff staff;
    private final Clock clock;
    private final Visit visit;

    Surroundings(Prompts prompts, Staff staff, Clock clock, Visit visit) {
        this.prompts = prompts;
        this.visit = visit;
        this.staff = staff;
        this.clock = clock;
    }

    /** @throws Problem 404 when there is no such shop */
    House house(String shop) {
        return House.of(Shop.named(shop).orElseThrow(() -> Problem.notFound("shop")));
    }

    Phrases phrases(Lang lang, House house) {
        return new Phrases(prompts.of("facts", lang), lang, house.zone());
    }

    Circumstances of(Question question, House house, Phrases phrases) {
        int repeats = Repeats.ofLatest(Stream.concat(
                question.history().stream().filter(line -> line.author() == Author.VISITOR).map(Line::text),
                Stream.of(String.join("\n", question.texts()))).filter(text -> !text.isBlank()).toList());
        boolean opened = question.history().stream().anyMatch(line -> line.author() != Author.VISITOR);
        boolean alone = question.conversationId() == null;
        Colleagues colleagues = question.aside() ? THERE_ALREADY : alone ? NOBODY_TO_WAIT_FOR : new Of(question);
        return new Circumstances(house, clock.instant(), repeats, colleagues, alone || opened,
                askedBack(question, phrases.say("which-product")), fullCart(question, house), question.customerId());
    }

    private boolean fullCart(Question question, House house) {
        return question.conversationId() != null && house.settings().handoffAboveCart() != null
                && visit.cart(question.conversationId()).filter(house.settings()::isMuch).isPresent();
    }

    /** Those of the current shop. */
    private final class Of implements Colleagues {

        private final Question question;

        Of(Question question) {
            this.question = question;
        }

        @Override
        public boolean present(String department) {
            return staff.present(question.conversationId(), department);
        }

        @Override
        public Optional<String> wantContact() {
            return staff.wantsContact(question.conversationId());
        }

        @Override
        public boolean awaited() {
            return question.awaited();
        }

        @Override
        public Set<HandoffReason> settled() {
            return staff.settled(question.conversationId(), question.texts().get(question.texts().size() - 1));
        }
    }

    private static boolean askedBack(Question question, String words) {
        List<String> ours = question.history().stream().filter(line -> line.author() == Author.ASSISTANT).map(Line::text)
                .toList();
        return ours.subList(Math.max(0, ours.size() - SAME_NEED), ours.size()).stream()
                .anyMatch(text -> text.startsWith(words));
    }
}
