package dev.daogou.assistant;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import dev.daogou.assistant.TurnFacts.Halt;
import dev.daogou.conversation.ConversationEvent.TurnCut;
import dev.daogou.conversation.CutWhy;

/** A turn is cut for one of five reasons (rule 3), and at a place that the protocol names (rule 4). */
final class CutRules {

    private final World world;
    private final Rules rules;

    CutRules(World world, Rules rules) {
        this.world = world;
        this.rules = rules;
    }

    void check(TurnFacts turn, TurnCut cut) {
        rules.check(cut.why() != null, "rule 3: %s is cut without a reason", turn.name);
        rules.check(cut.off() == cut.text().length(), "rule 4: %s is cut at %d with %d units", turn.name, cut.off(),
                cut.text().length());
        Halt halt = turn.halt;
        if (halt != null && turn.of == world.service()) {
            reason(turn, halt, cut.why());
        }
        // Without a halt the model had not been called here: nothing was shown, or another process showed it.
        String known = turn.released.toString();
        int off = known.length();
        if (halt != null && turn.of == world.service()) {
            off = place(halt, cut.why());
        } else {
            String flushed = world.memory.turn(turn.tid).shown;
            rules.check(known.startsWith(flushed), "rule 9: of %s \"%s\" is kept, \"%s\" was shown", turn.name, flushed, known);
            known = flushed;
        }
        String shown = known.substring(0, Graphemes.boundary(known, off));
        rules.check(shown.equals(cut.text()), "rule 4: %s is cut after \"%s\" instead of \"%s\" (%s)", turn.name, cut.text(),
                shown, cut.why());
    }

    /** Where the interrupting device had seen it to, else where any had, else all of it. */
    private static int place(Halt halt, CutWhy why) {
        if (why == CutWhy.ORPHAN || why == CutWhy.SHUTDOWN) {
            return halt.released();
        }
        int off = halt.seen() != null ? halt.seen() : halt.acked() > 0 ? halt.acked() : halt.released();
        return Math.min(off, halt.released());
    }

    private void reason(TurnFacts turn, Halt halt, CutWhy why) {
        Set<Acting> may = switch (why) {
            case STOP -> EnumSet.of(Acting.STOP, Acting.LANE);
            case REPLACE -> EnumSet.of(Acting.LANE);
            case TAKEOVER -> EnumSet.of(Acting.AGENT, Acting.RESOLVER, Acting.LANE);
            case ORPHAN -> EnumSet.of(Acting.TIMER);
            case SHUTDOWN -> EnumSet.of(Acting.SHUTDOWN, Acting.LANE);
        };
        rules.check(may.contains(halt.by()), "rule 3: %s is cut by %s because of %s", turn.name, halt.by(), why);
        if (why == CutWhy.ORPHAN) {
            rules.check(halt.alone() >= Duration.ofSeconds(30).toNanos(), "rule 3: %s is cut after %d ms without a device",
                    turn.name,
                    Duration.ofNanos(halt.alone()).toMillis());
        }
    }
}
