package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.ConversationEvent.Durable;
import dev.daogou.conversation.ConversationEvent.FloorChanged;
import dev.daogou.conversation.ConversationEvent.MessageAdded;
import dev.daogou.conversation.ConversationEvent.ToolRan;
import dev.daogou.conversation.ConversationEvent.TurnCut;
import dev.daogou.conversation.ConversationEvent.TurnDone;
import dev.daogou.conversation.ConversationEvent.TurnEnd;
import dev.daogou.conversation.ConversationEvent.TurnFailed;
import dev.daogou.conversation.ConversationEvent.TurnStarted;
import dev.daogou.conversation.ConversationEvent.VisitorSaid;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.HeardAs;

/** What the log may say, looked at when a write is about to become true. */
final class LogRules {

    private final World world;
    private final Rules rules;
    private final Map<String, VisitorSaid> said = new LinkedHashMap<>();
    /** Messages that a person answered or settled. */
    private final Set<String> settled = new HashSet<>();
    private final CutRules cuts;
    private final EffectRules effects;
    private String live;

    LogRules(World world, Rules rules) {
        this.world = world;
        this.rules = rules;
        this.cuts = new CutRules(world, rules);
        this.effects = new EffectRules(world, rules);
    }

    EffectRules effects() {
        return effects;
    }

    /** The turn that is live in the log, or null. */
    String live() {
        return live;
    }

    List<VisitorSaid> heard() {
        return new ArrayList<>(said.values());
    }

    VisitorSaid heard(String mid) {
        return said.get(mid);
    }

    boolean isSettled(String mid) {
        return settled.contains(mid);
    }

    void commits(List<Durable> events, Conversation before, Conversation after) {
        long seq = before.lastSeq;
        for (Durable event : events) {
            rules.check(event.seq() == ++seq, "rule 1: seq %d where %d is next", event.seq(), seq);
            if (event instanceof VisitorSaid message) {
                said(message, before);
            } else if (event instanceof TurnStarted start) {
                started(start, before);
            } else if (event instanceof TurnEnd end) {
                ended(end, before);
            } else if (event instanceof ToolRan tool) {
                TurnFacts turn = rules.turn(tool.tid());
                boolean goesOn = turn != null && turn.end == null && !silencedBefore(turn);
                effects.ran(tool, turn, goesOn && world.memory.maySpeak(before));
            } else if (event instanceof MessageAdded added && added.author() == Author.AGENT) {
                rules.check(before.floor == Floor.AGENT, "rule 12: an agent speaks without the floor");
                settle();
            } else if (event instanceof FloorChanged floor) {
                passed(floor, before);
            }
        }
        joined(events);
        rules.check(after.lastSeq == seq, "rule 1: the last seq is %d, not %d", after.lastSeq, seq);
        rules.check(world.memory.maySpeak(after) || live == null, "rule 12: %s is live while others have the floor",
                rules.name(live));
    }

    private void passed(FloorChanged floor, Conversation before) {
        rules.check(floor.floor() != Floor.AGENT || before.floor != Floor.AGENT || floor.by().equals(before.floorName),
                "rule 12: %s takes the floor from %s", floor.by(), before.floorName);
        if (world.acting() == Acting.RESOLVER) {
            settle();
        }
    }

    /** What waited until now waits no more. */
    private void settle() {
        world.memory.messages().stream().filter(m -> m.pending).forEach(m -> settled.add(m.mid));
    }

    private void said(VisitorSaid message, Conversation before) {
        TurnFacts interrupted = rules.turn(live);
        rules.check(interrupted == null || !silencedBefore(interrupted),
                "rule 4: %s stands before the cut of %s that it follows", message.mid(), rules.name(live));
        rules.check(said.put(message.mid(), message) == null, "rule 8: %s is stored twice", message.mid());
        rules.check(message.as() != null, "rule 6: %s has no class", message.mid());
        boolean answers = world.memory.maySpeak(before) && world.memory.assistantOn();
        rules.check(answers || message.as() == HeardAs.QUEUED, "rule 6: %s is %s while the assistant does not answer",
                message.mid(),
                message.as());
    }

    /** Before the write under way was begun, which could have known. */
    private boolean silencedBefore(TurnFacts turn) {
        return turn.halt != null && turn.halt.writes() < world.writes()
                || turn.stopped && turn.writesAtStop < world.writes();
    }

    /** What joins or begins a turn does so in the very write that stores it; what is queued, or only listens, does not. */
    private void joined(List<Durable> events) {
        Set<String> begun = new HashSet<>();
        events.forEach(event -> begun.addAll(event instanceof TurnStarted start ? start.mids() : List.of()));
        for (Durable event : events) {
            if (event instanceof VisitorSaid message) {
                boolean begins = EnumSet.of(HeardAs.NEW, HeardAs.REPLACE, HeardAs.MERGED, HeardAs.ADDITION)
                        .contains(message.as());
                rules.check(begun.contains(message.mid()) == begins || world.service().isLeaving() && begins,
                        "rule 6: %s is %s and %s", message.mid(), message.as(), begins ? "in no turn" : "in a turn");
                rules.check(message.as() != HeardAs.STOP || live == null, "rule 6: %s stops nothing", message.mid());
            }
        }
    }

    private void started(TurnStarted start, Conversation before) {
        rules.check(world.memory.maySpeak(before), "rule 12: a turn begins while others have the floor");
        // A button under a proposal begins one without a message.
        rules.check(
                (!start.mids().isEmpty() || before.proposal != null) && Set.copyOf(start.mids()).size() == start.mids().size(),
                "rule 8: a turn over %s",
                start.mids());
        rules.check(said.keySet().containsAll(start.mids()), "rule 6: a turn over messages that nobody sent: %s", start.mids());
        rules.check(start.mids().stream().noneMatch(settled::contains),
                "rule 12: what a person has answered is answered again: %s",
                start.mids());
        TurnFacts known = rules.turn(start.tid());
        if (known == null) {
            rules.check(live == null, "rule 2: a turn begins while %s is live", rules.name(live));
            live = start.tid();
            rules.begins(live, start.mids());
            return;
        }
        rules.check(known.tid.equals(live), "rule 2: %s is joined after its end", known.name);
        rules.check(known.released.isEmpty(), "rule 6: %s is joined though something of it was shown", known.name);
        rules.check(start.mids().size() > known.mids.size() && start.mids().subList(0, known.mids.size()).equals(known.mids),
                "rule 2: %s had %s and has %s", known.name, known.mids, start.mids());
        known.mids = start.mids();
    }

    private void ended(TurnEnd end, Conversation before) {
        TurnFacts turn = rules.turn(end.tid());
        rules.check(turn != null && end.tid().equals(live) && turn.end == null, "rule 2: %s ends a second time",
                rules.name(end.tid()));
        rules.check(world.memory.maySpeak(before), "rule 12: %s ends while others have the floor", turn.name);
        turn.end = end;
        live = null;
        if (end instanceof TurnCut cut) {
            cuts.check(turn, cut);
            return;
        }
        rules.check(!silencedBefore(turn), "rule 5: %s was silenced and ends as %s", turn.name, end.t());
        String shown = end instanceof TurnDone done ? done.reply().text() : ((TurnFailed) end).text();
        int off = end instanceof TurnDone done ? done.off() : ((TurnFailed) end).off();
        rules.check(shown.contentEquals(turn.released) && off == shown.length(), "rule 4: \"%s\" is stored, \"%s\" was shown",
                shown,
                turn.released);
    }
}
