package dev.daogou.outreach;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.MessageObserver;
import dev.daogou.conversation.Reply.ProductCard;

/** Notes of which products a visitor was told, in the write that stores the answer. */
@ApplicationScoped
class AskedAboutNotes implements MessageObserver {

    /** An answer that shows more is a look around the shop: nobody asked about each of them. */
    private static final int MOST = 3;

    @Override
    public void said(Conversation conversation, Message message) {
        List<ProductCard> shown = message.author == Author.ASSISTANT
                ? message.reply == null ? null : message.reply.products()
                : message.author == Author.AGENT ? message.products : null;
        if (shown != null && shown.size() <= MOST) {
            shown.stream().filter(card -> card.price() != null)
                    .forEach(card -> AskedAbout.note(conversation.id, card, message.at));
        }
    }
}
