package dev.daogou.assistant;

import java.util.Optional;

import dev.daogou.conversation.CutWhy;
import dev.daogou.conversation.Pen;
import dev.daogou.conversation.TurnPen;

/** This process's lead in one conversation: taken with every write, and with it what others have left is tidied up once. */
final class Lead {

    private final Mailbox box;
    private final TurnEngine engine;
    private boolean tidy;
    private boolean found;

    Lead(Mailbox box, TurnEngine engine) {
        this.box = box;
        this.engine = engine;
    }

    /**
     * In the writer's transaction. A turn that the database holds to be live and that nobody makes was left by a crash, or by a
     * commit that we took to have failed: it ends where it was last flushed.
     */
    void take(Pen pen) {
        Voice voice = box.voice();
        boolean taken = pen.lead(engine.process());
        if (taken && voice.halt(CutWhy.SHUTDOWN, null) != null) {
            voice.ended(voice.turn());
        }
        Optional<TurnPen> left = Optional.empty();
        if (taken || !tidy) {
            pen.underWay().forEach(begun -> finishLater(pen, begun.callId()));
            left = pen.liveTurn().filter(turn -> !voice.makes(turn.tid()));
        }
        left.ifPresent(turn -> turn.cut(
                turn.flushed().substring(0, Graphemes.boundary(turn.flushed(), turn.flushed().length())), CutWhy.SHUTDOWN));
        found = left.isPresent();
    }

    private void finishLater(Pen pen, String callId) {
        pen.atEnd(committed -> {
            if (committed) {
                engine.finish(box.shop, box.cid, callId);
            }
        });
    }

    /** @return whether a turn was found and cut: what it was there to answer waits again */
    boolean committed() {
        tidy = true;
        return found;
    }

    /** The write was refused or, where the connection was lost at the commit, stored all the same. */
    void refused() {
        tidy = false;
    }
}
