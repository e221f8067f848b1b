package dev.daogou.assistant;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.catalog.VisitorOffers;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.MessageObserver;

/** An offer is made by being told: what an answer holds that was shown, whole or cut short, and not what was decided for it. */
@ApplicationScoped
class OffersTold implements MessageObserver {

    private final VisitorOffers offers;

    OffersTold(VisitorOffers offers) {
        this.offers = offers;
    }

    @Override
    public void said(Conversation conversation, Message message) {
        if (message.author == Author.ASSISTANT && message.text.chars().anyMatch(Character::isDigit)) {
            offers.told(conversation.id, message.text);
        }
    }
}
