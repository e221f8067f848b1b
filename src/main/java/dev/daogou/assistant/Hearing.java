package dev.daogou.assistant;

import java.util.List;
import java.util.Optional;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.CutWhy;
import dev.daogou.conversation.EffectPen;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.HeardAs;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Pen;
import dev.daogou.conversation.Picture;
import dev.daogou.shared.Problem;

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
        // Before anything is stopped for it.
        List<Picture> pictures = pen.pictures(Author.VISITOR, said.pictures());
        // What was cut stands before what is said after it.
        voice.settle(pen);
        Optional<EffectPen> open = openProposal(pen);
        boolean speaks = voice.turn() != null && voice.turn().active();
        Optional<Boolean> answer = open.filter(e -> !e.buttonOnly() && !speaks && pen.assistantAnswers())
                .flatMap(e -> classifier.consent(said.heard()));
        if (answer.isPresent()) {
            Message message = pen.visitorSays(said.mid(), said.text(), HeardAs.NEW);
            voice.decided(pen, open.get(), answer.get(), List.of(message));
            return new Heard(message.seq, message.mid, HeardAs.NEW, false);
        }
        open.ifPresent(EffectPen::skip);
        HeardAs as = classify(said, pen);
        if (joins(as) && !voice.entersNextRound(pen, said.heard()) && !voice.rethinks()) {
            // The first word was shown this very moment.
            as = classify(said, pen);
        }
        Turn live = voice.turn();
        if (live != null && (as == HeardAs.STOP || as == HeardAs.REPLACE)) {
            voice.halt(as == HeardAs.STOP ? CutWhy.STOP : CutWhy.REPLACE, said.seenOf(live.tid));
            // What was cut stands before what cut it.
            voice.settle(pen);
        }
        Message message = pen.visitorSays(said.mid(), said.text(), as, pictures);
        if (as == HeardAs.NEW || as == HeardAs.REPLACE || joins(as) && !voice.join(pen, message)) {
            voice.start(pen);
        }
        return new Heard(message.seq, message.mid, as, false);
    }

    /**
     * In the writer's transaction: a button was pressed under a proposal.
     *
     * @throws Problem 404 for none of this conversation, 403 for another's token, 409 when it is not open any more
     */
    void decide(Pen pen, String callId, String token, boolean yes) {
        EffectPen effect = pen.effect(callId).orElseThrow(() -> Problem.notFound("proposal"));
        if (!effect.shownBy(token)) {
            throw Problem.forbidden("token: is not the one that came with this proposal.");
        }
        // Pressed twice, or on two devices.
        if (effect.answered()) {
            return;
        }
        openProposal(pen).filter(open -> open.callId().equals(callId) && pen.assistantAnswers())
                .orElseThrow(() -> Problem.conflict("callId: this proposal is not open any more. Ask again."));
        voice.decided(pen, effect, yes, List.of());
    }

    /** The proposal that a yes would be about now. */
    private Optional<EffectPen> openProposal(Pen pen) {
        Optional<EffectPen> open = pen.proposal().filter(EffectPen::open);
        open.filter(effect -> effect.expired(pen.now())).ifPresent(EffectPen::skip);
        return open.filter(EffectPen::open);
    }

    /** Whether the last message waits for a person because the shop has switched the assistant off. */
    boolean personWanted() {
        return personWanted;
    }

    private HeardAs classify(Said said, Pen pen) {
        Turn live = voice.turn();
        boolean answers = pen.assistantAnswers();
        personWanted = !answers && pen.conversation().floor == Floor.ASSISTANT;
        Classifier.Meets meets = live == null
                ? new Classifier.Meets(answers, Classifier.Phase.NONE, voice.inGap(), false)
                : live.meets(answers, voice.inGap());
        return classifier.classify(said.heard(), said.wish(), meets);
    }

    private static boolean joins(HeardAs as) {
        return as == HeardAs.MERGED || as == HeardAs.ADDITION;
    }
}
