package dev.daogou.console;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.daogou.assist.Hints;
import dev.daogou.catalog.Catalog;
import dev.daogou.console.ConversationView.HandoffView;
import dev.daogou.console.ConversationView.MessageView;
import dev.daogou.console.ConversationView.NoteView;
import dev.daogou.console.ConversationView.ResolutionView;
import dev.daogou.console.ConversationView.VisitorView;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Focus;
import dev.daogou.conversation.Message;
import dev.daogou.handoff.Handoff;
import dev.daogou.handoff.Note;
import dev.daogou.handoff.Resolution;
import dev.daogou.intent.IntentReader;
import dev.daogou.pictures.PictureLinks;
import dev.daogou.shared.Problem;

/** Puts a conversation together for an agent's eyes. */
@ApplicationScoped
class ConversationViews {

    /** The end of a very long conversation is what an agent works with. */
    private static final int MESSAGES = 500;

    private final IntentReader reader;
    private final Catalog catalog;
    private final PictureLinks links;
    private final Background background;
    private final Hints hints;

    ConversationViews(IntentReader reader, Catalog catalog, PictureLinks links, Background background, Hints hints) {
        this.reader = reader;
        this.catalog = catalog;
        this.links = links;
        this.background = background;
        this.hints = hints;
    }

    /** @throws Problem 404 for a conversation that this shop does not have */
    @Transactional
    public ConversationView of(String cid) {
        Conversation c = Conversation.with(cid);
        List<Message> messages = Message.before(cid, Long.MAX_VALUE, MESSAGES);
        var read = reader.over(messages.stream().map(Message::line).toList());
        return new ConversationView(c.id, c.floor, c.floorBy, c.floorName, VisitorView.of(c), c.page,
                Focus.of(c, messages).flatMap(catalog::product).map(FocusView::of).orElse(null), read.priceSensitivity(),
                background.trail(cid), background.orders(c),
                messages.stream().map(message -> MessageView.of(message, links)).toList(),
                Handoff.latestOf(cid).map(HandoffView::of).orElse(null),
                Note.of(cid).stream().map(NoteView::of).toList(),
                Resolution.of(cid).stream().map(ResolutionView::of).toList(), hints.of(cid), c.createdAt, c.lastAt);
    }

    /**
     * What an agent's question is about.
     *
     * @throws Problem 404 for a conversation that this shop does not have
     */
    @Transactional
    public Subject subject(String cid) {
        Conversation c = Conversation.with(cid);
        return new Subject(Focus.of(c, Message.before(cid, Long.MAX_VALUE, MESSAGES)).orElse(null), c.customerId);
    }

    /**
     * @param productId in focus, or {@code null}
     * @param customerId for whom the shop has vouched, or {@code null}
     */
    record Subject(String productId, String customerId) {}
}
