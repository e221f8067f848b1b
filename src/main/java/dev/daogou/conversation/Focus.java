package dev.daogou.conversation;

import java.util.List;
import java.util.Optional;

import dev.daogou.conversation.Reply.ProductCard;

/** Which product a conversation is about. */
public final class Focus {

    private Focus() {}

    /**
     * The id of the one whose page the visitor is on, else of the last that they were shown.
     *
     * @param messages oldest first
     */
    public static Optional<String> of(Conversation c, List<Message> messages) {
        if (c.page != null && c.page.productId() != null) {
            return Optional.of(c.page.productId());
        }
        return messages.stream().map(Focus::shown).filter(cards -> !cards.isEmpty()).reduce((first, second) -> second)
                .map(cards -> cards.get(0).id());
    }

    private static List<ProductCard> shown(Message m) {
        List<ProductCard> cards = m.reply == null ? m.products : m.reply.products();
        return cards == null ? List.of() : cards;
    }
}
