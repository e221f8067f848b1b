package dev.daogou.console;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assist.DraftEvent;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.ConversationEvent;
import dev.daogou.conversation.ConversationEvent.FloorChanged;
import dev.daogou.conversation.ConversationEvent.Forgotten;
import dev.daogou.conversation.ConversationEvent.Hinted;
import dev.daogou.conversation.ConversationEvent.MessageAdded;
import dev.daogou.conversation.ConversationEvent.TurnCut;
import dev.daogou.conversation.ConversationEvent.TurnDone;
import dev.daogou.conversation.ConversationEvent.TurnFailed;
import dev.daogou.conversation.ConversationEvent.Typing;
import dev.daogou.conversation.ConversationEvent.VisitorSaid;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.ShopEvent;
import dev.daogou.intent.IntentReader;
import dev.daogou.pictures.PictureLinks;

/** What of a conversation's events a console is told. Called on whatever thread committed them: reads nothing, waits for nothing. */
@ApplicationScoped
class News {

    private final IntentReader reader;
    private final PictureLinks links;

    News(IntentReader reader, PictureLinks links) {
        this.reader = reader;
        this.links = links;
    }

    List<ConsoleFrame> of(ShopEvent told) {
        ConversationEvent event = told.event();
        String cid = told.cid();
        if (event instanceof VisitorSaid said) {
            return List.of(new ConsoleFrame.Message(cid, said.seq(), said.mid(), null, Author.VISITOR, null, said.text(),
                    said.at(), null, reader.read(said.text(), null).priceSensitivity(), links.fresh(said.pictures()), null));
        } else if (event instanceof MessageAdded added) {
            return List.of(new ConsoleFrame.Message(cid, added.seq(), added.mid(), null, added.author(), added.by(),
                    added.text(), added.at(), null, null, links.fresh(added.pictures()), added.products()));
        } else if (event instanceof TurnDone done) {
            return assistant(cid, done.seq(), done.tid(), done.reply().text(), null);
        } else if (event instanceof TurnCut cut) {
            return assistant(cid, cut.seq(), cut.tid(), cut.text(), true);
        } else if (event instanceof TurnFailed failed) {
            return assistant(cid, failed.seq(), failed.tid(), failed.text(), true);
        } else if (event instanceof FloorChanged change) {
            return floor(cid, change);
        } else if (event instanceof Typing typing) {
            return List.of(new ConsoleFrame.Typing(cid, typing.by(), typing.on()));
        } else if (event instanceof Hinted hinted) {
            return List.of(new ConsoleFrame.Hint(hinted.hint()));
        } else if (event instanceof Forgotten) {
            return List.of(new ConsoleFrame.Forgotten(cid));
        }
        return List.of();
    }

    static ConsoleFrame of(DraftEvent told) {
        if (told instanceof DraftEvent.Done done) {
            return new ConsoleFrame.DraftDone(done.cid(), done.did(), done.seq(), done.text(), done.plain(), done.lang(),
                    done.citations(), done.answeredBy(), done.confidence(), done.asOf(), done.reason());
        }
        var delta = (DraftEvent.Delta) told;
        return new ConsoleFrame.DraftDelta(delta.cid(), delta.did(), delta.off(), delta.text());
    }

    private static List<ConsoleFrame> assistant(String cid, long seq, String tid, String text, Boolean interrupted) {
        return text.isEmpty()
                ? List.of()
                : List.of(new ConsoleFrame.Message(cid, seq, null, tid, Author.ASSISTANT, null, text, null, interrupted, null,
                        null, null));
    }

    private static List<ConsoleFrame> floor(String cid, FloorChanged change) {
        var floor = new ConsoleFrame.Floor(cid, change.seq(), change.floor(), change.by());
        if (change.floor() == Floor.AGENT) {
            return List.of(floor, new ConsoleFrame.Claimed(cid, change.seq(), change.by()));
        }
        return change.floor() == Floor.ASSISTANT
                ? List.of(floor, new ConsoleFrame.Released(cid, change.seq()))
                : List.of(floor);
    }
}
