package dev.daogou.assistant;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Line;
import dev.daogou.model.Prompts;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Shop;

/** Finds out what surrounds a question: the shop, its words and its people, what was asked before. */
@ApplicationScoped
class Surroundings {

    private final Prompts prompts;
    private final Staff staff;

    Surroundings(Prompts prompts, Staff staff) {
        this.prompts = prompts;
        this.staff = staff;
    }

    /** @throws Problem 404 when there is no such shop */
    House house(String shop) {
        return House.of(Shop.named(shop).orElseThrow(() -> Problem.notFound("shop")));
    }

    Phrases phrases(Lang lang, House house) {
        return new Phrases(prompts.of("facts", lang), lang, house.zone());
    }

    Circumstances of(Question question, House house, Phrases phrases) {
        String text = Plain.of(String.join("\n", question.texts()));
        int repeats = (int) question.history().stream()
                .filter(line -> line.author() == Author.VISITOR && Plain.of(line.text()).equals(text)).count();
        boolean opened = question.history().stream().anyMatch(line -> line.author() != Author.VISITOR);
        // Asked outside of a conversation there is nobody to wait for, and the reason alone is wanted.
        boolean alone = question.conversationId() == null;
        return new Circumstances(house, repeats, alone || staff.present(),
                alone ? Set.of() : staff.settled(question.conversationId(), question.texts().get(question.texts().size() - 1)),
                alone || opened,
                lastOfOurs(question, phrases.say("which-product")), question.customerId());
    }

    private static boolean lastOfOurs(Question question, String words) {
        return question.history().stream().filter(line -> line.author() == Author.ASSISTANT).map(Line::text)
                .reduce((a, b) -> b).filter(text -> text.startsWith(words)).isPresent();
    }
}
