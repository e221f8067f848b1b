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
import dev.daogou.conversation.ConversationEvent;
import dev.daogou.conversation.ConversationEvent.Delta;
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

/** The rules of the wire protocol, by their numbers, looked at whenever something is stored, told or asked. */
final class Rules {

    private final World world;
    private final Map<String, TurnFacts> turns = new LinkedHashMap<>();
    private final Map<String, VisitorSaid> said = new LinkedHashMap<>();
    /** Messages that a person answered or settled. */
    private final Set<String> settled = new HashSet<>();
    private final CutRules cuts;
    private final EffectRules effects = new EffectRules(this);
    private String live;
    private Broken broken;

    Rules(World world) {
        this.world = world;
        this.cuts = new CutRules(world, this);
    }

    /** To be thrown; noted too, lest somebody catches it on the way. */
    Broken broken(String rule, Object... with) {
        Broken found = new Broken(rule, String.format(rule, with));
        if (broken == null) {
            broken = found;
        }
        return found;
    }

    /** Something of ours threw what it never should. */
    Broken failed(Throwable cause) {
        Broken found = broken("nothing breaks: %s", cause);
        found.initCause(cause);
        return found;
    }

    void check(boolean holds, String rule, Object... with) {
        if (!holds) {
            throw broken(rule, with);
        }
    }

    Broken broken() {
        return broken;
    }

    TurnFacts turn(String tid) {
        return turns.get(tid);
    }

    Iterable<TurnFacts> turns() {
        return turns.values();
    }

    String name(String tid) {
        TurnFacts turn = turns.get(tid);
        return turn == null ? "a turn that nobody knows" : turn.name;
    }

    /** From now on nothing of it is shown, and its model is not waited for. */
    void silenced(String tid) {
        TurnFacts turn = turns.get(tid);
        if (turn != null) {
            turn.stopped = true;
        }
        check(world.service().upstream.of(tid).stream().allMatch(call -> call.token.aborted() || !call.open()),
                "rule 5: the model goes on for %s", name(tid));
    }

    boolean isSettled(String mid) {
        return settled.contains(mid);
    }

    /** The model is asked: never in vain, and about what its turn is there to answer. */
    void called(Service by, Attempt attempt, Question question) {
        TurnFacts turn = turns.get(attempt.turn().tid);
        check(turn != null, "rule 2: a model is called for a turn whose start is not stored");
        check(!attempt.token().aborted(), "rule 5: the model is called for %s after it was stopped", turn.name);
        check(turn.end == null, "rule 2: the model is called for %s after its end", turn.name);
        List<String> asked = turn.mids.stream().map(mid -> said.get(mid).text()).toList();
        // Who has waited long may have said more than goes into a prompt.
        int fewest = world.memory.messages().size() > Ending.PROMPT ? 1 : asked.size();
        check(question.texts().size() >= fewest
                && question.texts().equals(asked.subList(asked.size() - question.texts().size(), asked.size())),
                "rule 6: %s answers %s instead of %s", turn.name, question.texts(), asked);
        attempt.token().onAbort(() -> {
            if (!attempt.turn().active()) {
                turn.halted(world.acting(), world.seen(turn.tid), world.writes(), world.alone());
            }
        });
    }

    /** On the bus of a service that lives. */
    void told(Service by, ConversationEvent event) {
        if (event instanceof Delta delta) {
            told(by, delta);
        } else if (event instanceof TurnStarted start) {
            check(turns.containsKey(start.tid()), "rule 1: what is not stored is told");
            turns.get(start.tid()).told = true;
        } else if (event instanceof TurnDone done && done.reply().handoff() != null) {
            by.promised++;
        }
    }

    private void told(Service by, Delta delta) {
        TurnFacts turn = turns.get(delta.tid());
        world.tell("shown of %s at %d: \"%s\"", name(delta.tid()), delta.off(), delta.text());
        check(turn != null, "rule 2: a delta before its turn's start is stored");
        check(by.lives(), "a process that is gone speaks");
        check(turn.end == null, "rule 2: a delta of %s after its end", turn.name);
        check(delta.tid().equals(live), "rule 2: two voices");
        check(turn.halt == null && !turn.stopped, "rule 5: a delta of %s after it was silenced", turn.name);
        check(world.memory.conversation().floor == Floor.ASSISTANT, "rule 12: a delta while others have the floor");
        check(delta.off() == turn.released.length(), "rule 1: a delta of %s at %d behind %d units", turn.name, delta.off(),
                turn.released.length());
        String text = delta.text();
        check(!text.isEmpty() && !Character.isLowSurrogate(text.charAt(0))
                && !Character.isHighSurrogate(text.charAt(text.length() - 1)), "rule 1: half a character in a delta");
        turn.released.append(text);
    }

    void commits(List<Durable> events, Conversation before, Conversation after) {
        long seq = before.lastSeq;
        for (Durable event : events) {
            check(event.seq() == ++seq, "rule 1: seq %d where %d is next", event.seq(), seq);
            if (event instanceof VisitorSaid message) {
                said(message, before);
            } else if (event instanceof TurnStarted start) {
                started(start, before);
            } else if (event instanceof TurnEnd end) {
                ended(end, before);
            } else if (event instanceof ToolRan tool) {
                TurnFacts turn = turns.get(tool.tid());
                effects.ran(tool, turn != null && turn.end == null && !silencedBefore(turn));
            } else if (event instanceof MessageAdded added && added.author() == Author.AGENT) {
                check(before.floor == Floor.AGENT, "rule 12: an agent speaks without the floor");
                settle();
            } else if (event instanceof FloorChanged floor) {
                passed(floor, before);
            }
        }
        joined(events);
        check(after.lastSeq == seq, "rule 1: the last seq is %d, not %d", after.lastSeq, seq);
        check(after.floor == Floor.ASSISTANT || live == null, "rule 12: %s is live while others have the floor", name(live));
    }

    private void passed(FloorChanged floor, Conversation before) {
        check(floor.floor() != Floor.AGENT || before.floor != Floor.AGENT || floor.by().equals(before.floorName),
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
        TurnFacts interrupted = turns.get(live);
        check(interrupted == null || !silencedBefore(interrupted),
                "rule 4: %s stands before the cut of %s that it follows", message.mid(), name(live));
        check(said.put(message.mid(), message) == null, "rule 8: %s is stored twice", message.mid());
        check(message.as() != null, "rule 6: %s has no class", message.mid());
        boolean answers = before.floor == Floor.ASSISTANT && world.memory.assistantOn();
        check(answers || message.as() == HeardAs.QUEUED, "rule 6: %s is %s while the assistant does not answer", message.mid(),
                message.as());
    }

    /** Before the write under way was begun, which could have known. */
    private boolean silencedBefore(TurnFacts turn) {
        return turn.halt != null && turn.halt.writes() < world.writes();
    }

    /** What joins or begins a turn does so in the very write that stores it; what is queued, or only listens, does not. */
    private void joined(List<Durable> events) {
        Set<String> begun = new HashSet<>();
        events.forEach(event -> begun.addAll(event instanceof TurnStarted start ? start.mids() : List.of()));
        for (Durable event : events) {
            if (event instanceof VisitorSaid message) {
                boolean begins = EnumSet.of(HeardAs.NEW, HeardAs.REPLACE, HeardAs.MERGED, HeardAs.ADDITION)
                        .contains(message.as());
                check(begun.contains(message.mid()) == begins || world.service().isLeaving() && begins,
                        "rule 6: %s is %s and %s", message.mid(), message.as(), begins ? "in no turn" : "in a turn");
                check(message.as() != HeardAs.STOP || live == null, "rule 6: %s stops nothing", message.mid());
            }
        }
    }

    private void started(TurnStarted start, Conversation before) {
        check(before.floor == Floor.ASSISTANT, "rule 12: a turn begins while others have the floor");
        check(!start.mids().isEmpty() && Set.copyOf(start.mids()).size() == start.mids().size(), "rule 8: a turn over %s",
                start.mids());
        check(said.keySet().containsAll(start.mids()), "rule 6: a turn over messages that nobody sent: %s", start.mids());
        check(start.mids().stream().noneMatch(settled::contains), "rule 12: what a person has answered is answered again: %s",
                start.mids());
        TurnFacts known = turns.get(start.tid());
        if (known == null) {
            check(live == null, "rule 2: a turn begins while %s is live", name(live));
            live = start.tid();
            turns.put(live, new TurnFacts(live, "turn " + (turns.size() + 1), world.service(), start.mids()));
            return;
        }
        check(known.tid.equals(live), "rule 2: %s is joined after its end", known.name);
        check(known.released.isEmpty(), "rule 6: %s is joined though something of it was shown", known.name);
        check(start.mids().size() > known.mids.size() && start.mids().subList(0, known.mids.size()).equals(known.mids),
                "rule 2: %s had %s and has %s", known.name, known.mids, start.mids());
        known.mids = start.mids();
    }

    private void ended(TurnEnd end, Conversation before) {
        TurnFacts turn = turns.get(end.tid());
        check(turn != null && end.tid().equals(live) && turn.end == null, "rule 2: %s ends a second time", name(end.tid()));
        check(before.floor == Floor.ASSISTANT, "rule 12: %s ends while others have the floor", turn.name);
        turn.end = end;
        live = null;
        if (end instanceof TurnCut cut) {
            cuts.check(turn, cut);
            return;
        }
        check(!silencedBefore(turn), "rule 5: %s was silenced and ends as %s", turn.name, end.t());
        String shown = end instanceof TurnDone done ? done.reply().text() : ((TurnFailed) end).text();
        int off = end instanceof TurnDone done ? done.off() : ((TurnFailed) end).off();
        check(shown.contentEquals(turn.released) && off == shown.length(), "rule 4: \"%s\" is stored, \"%s\" was shown", shown,
                turn.released);
    }

    List<VisitorSaid> heard() {
        return new ArrayList<>(said.values());
    }
}
