package dev.daogou.assistant;

import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.CutWhy;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.HeardAs;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Pen;
import dev.daogou.shop.Shop;

/** Takes a visitor's message in: decides what it means to the turn it meets, stores both, and lets the voice act on it. */
final class Hearing {

    private final String shop;
    private final String cid;
    private final Classifier classifier;
    private final Voice voice;
    private boolean personWanted;

    Hearing(String shop, String cid, Classifier classifier, Voice voice) {
        this.shop = shop;
        this.cid = cid;
        this.classifier = classifier;
        this.voice = voice;
    }

    /** In the writer's transaction, on the conversation's lane. */
    Heard take(Pen pen, Said said) {
        personWanted = false;
        Message known = Message.sentAs(cid, said.mid()).orElse(null);
        if (known != null) {
            return new Heard(known.seq, known.mid, known.heardAs, true);
        }
        HeardAs as = classify(said, pen.conversation());
        if (joins(as) && !voice.rethinks()) {
            // The first word was shown this very moment.
            as = classify(said, pen.conversation());
        }
        Turn live = voice.turn();
        if (live != null && (as == HeardAs.STOP || as == HeardAs.REPLACE)) {
            voice.halt(as == HeardAs.STOP ? CutWhy.STOP : CutWhy.REPLACE, said.seenOf(live.tid));
            // What was cut stands before what cut it.
            voice.settle(pen);
        }
        Message message = pen.visitorSays(said.mid(), said.text(), as);
        if (as == HeardAs.NEW || as == HeardAs.REPLACE || joins(as) && !voice.join(pen, message)) {
            voice.start(pen, Message.pending(cid));
        }
        return new Heard(message.seq, message.mid, as, false);
    }

    /** Whether the last message waits for a person because the shop has switched the assistant off. */
    boolean personWanted() {
        return personWanted;
    }

    /** Whether the assistant answers here at all: it has the floor, and the shop has not switched it off. */
    boolean assistantAnswers(Conversation conversation) {
        return conversation.floor == Floor.ASSISTANT && Shop.named(shop).map(s -> s.settings.assistantOn()).orElse(false);
    }

    private HeardAs classify(Said said, Conversation conversation) {
        Turn live = voice.turn();
        boolean answers = assistantAnswers(conversation);
        personWanted = !answers && conversation.floor == Floor.ASSISTANT;
        return classifier.classify(said.text(), said.wish(), new Classifier.Meets(answers,
                live == null ? Classifier.Phase.NONE : live.phase(), voice.inGap(), live != null && live.endsInQuestion()));
    }

    private static boolean joins(HeardAs as) {
        return as == HeardAs.MERGED || as == HeardAs.ADDITION;
    }
}
