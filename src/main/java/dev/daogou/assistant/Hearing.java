package dev.daogou.assistant;

import dev.daogou.conversation.CutWhy;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.HeardAs;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Pen;

/** Takes a visitor's message in: decides what it means to the turn it meets, stores both, and lets the voice act on it. */
final class Hearing {

    private final Classifier classifier;
    private final Voice voice;
    private boolean personWanted;

    Hearing(Classifier classifier, Voice voice) {
        this.classifier = classifier;
        this.voice = voice;
    }

    /** In the writer's transaction, on the conversation's lane. */
    Heard take(Pen pen, Said said) {
        personWanted = false;
        Message known = pen.sentAs(said.mid()).orElse(null);
        if (known != null) {
            return new Heard(known.seq, known.mid, known.heardAs, true);
        }
        HeardAs as = classify(said, pen);
        if (joins(as) && !voice.rethinks()) {
            // The first word was shown this very moment.
            as = classify(said, pen);
        }
        Turn live = voice.turn();
        if (live != null && (as == HeardAs.STOP || as == HeardAs.REPLACE)) {
            voice.halt(as == HeardAs.STOP ? CutWhy.STOP : CutWhy.REPLACE, said.seenOf(live.tid));
            // What was cut stands before what cut it.
            voice.settle(pen);
        }
        Message message = pen.visitorSays(said.mid(), said.text(), as);
        if (as == HeardAs.NEW || as == HeardAs.REPLACE || joins(as) && !voice.join(pen, message)) {
            voice.start(pen, pen.pending());
        }
        return new Heard(message.seq, message.mid, as, false);
    }

    /** Whether the last message waits for a person because the shop has switched the assistant off. */
    boolean personWanted() {
        return personWanted;
    }

    private HeardAs classify(Said said, Pen pen) {
        Turn live = voice.turn();
        boolean answers = pen.assistantAnswers();
        personWanted = !answers && pen.conversation().floor == Floor.ASSISTANT;
        return classifier.classify(said.text(), said.wish(), new Classifier.Meets(answers,
                live == null ? Classifier.Phase.NONE : live.phase(), voice.inGap(), live != null && live.endsInQuestion()));
    }

    private static boolean joins(HeardAs as) {
        return as == HeardAs.MERGED || as == HeardAs.ADDITION;
    }
}
