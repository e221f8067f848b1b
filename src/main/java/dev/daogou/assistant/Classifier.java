package dev.daogou.assistant;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assistant.Said.Wish;
import dev.daogou.conversation.HeardAs;

/** What a visitor's message means to the turn it meets: lists only, no model. When unsure it replaces; nothing is dropped. */
@ApplicationScoped
class Classifier {

    /**
     * What the message meets.
     *
     * @param assistantsFloor whether the assistant answers at all now
     * @param turn the phase of the live turn, or {@code NONE}
     * @param inGap whether the quiet gap after the last message is still open
     * @param awaitsAnswer whether what was shown ends in a question to the visitor
     */
    record Meets(boolean assistantsFloor, Phase turn, boolean inGap, boolean awaitsAnswer) {}

    enum Phase {
        NONE, UNSEEN, SHOWN,
        /** A tool runs, and the model will be asked again. */
        TOOL
    }

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final PhraseList STOP_WORDS = new PhraseList("stop");
    private static final PhraseList BACKCHANNELS = new PhraseList("backchannel");
    private static final PhraseList ADDITIONS = new PhraseList("addition");
    private static final PhraseList YES = new PhraseList("yes");
    private static final PhraseList NO = new PhraseList("no");

    /** A yes or a no to what was proposed; empty for everything else, which is no answer to it. */
    Optional<Boolean> consent(String text) {
        return YES.isWhole(text) ? Optional.of(true) : NO.isWhole(text) ? Optional.of(false) : Optional.empty();
    }

    /** Whether the whole message only shows that somebody listens. */
    static boolean listens(String text) {
        return BACKCHANNELS.isWhole(text);
    }

    HeardAs classify(String text, Wish wish, Meets meets) {
        if (!meets.assistantsFloor()) {
            return HeardAs.QUEUED;
        }
        if (wish == Wish.BACKCHANNEL) {
            return HeardAs.BACKCHANNEL;
        }
        if (meets.turn() == Phase.NONE) {
            return HeardAs.NEW;
        }
        return switch (wish) {
            case STOP -> HeardAs.STOP;
            case REPLACE -> HeardAs.REPLACE;
            case ADDITION -> added(meets);
            default -> guess(text, meets);
        };
    }

    private HeardAs guess(String text, Meets meets) {
        if (SPACES.split(text.strip()).length <= 3 && STOP_WORDS.isWhole(text)) {
            return HeardAs.STOP;
        }
        if ((meets.turn() == Phase.UNSEEN || meets.turn() == Phase.TOOL) && meets.inGap()) {
            return HeardAs.MERGED;
        }
        boolean emits = meets.turn() == Phase.SHOWN || meets.turn() == Phase.TOOL && !meets.inGap();
        boolean listens = listens(text);
        if (emits && !meets.awaitsAnswer() && listens) {
            return HeardAs.BACKCHANNEL;
        }
        // "好的" is an answer to what was asked, though it has the form of a bare constraint.
        return ADDITIONS.begins(text) && !(meets.awaitsAnswer() && listens) ? added(meets) : HeardAs.REPLACE;
    }

    private static HeardAs added(Meets meets) {
        return meets.turn() == Phase.SHOWN ? HeardAs.QUEUED : HeardAs.ADDITION;
    }
}
