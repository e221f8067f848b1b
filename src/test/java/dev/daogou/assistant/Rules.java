package dev.daogou.assistant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.daogou.conversation.ConversationEvent;
import dev.daogou.conversation.ConversationEvent.Delta;
import dev.daogou.conversation.ConversationEvent.TurnDone;
import dev.daogou.conversation.ConversationEvent.TurnStarted;

/** The rules of the wire protocol, by their numbers, looked at whenever something is stored, told or asked. */
final class Rules {

    private final World world;
    private final Map<String, TurnFacts> turns = new LinkedHashMap<>();
    private final LogRules log;
    private Broken broken;

    Rules(World world) {
        this.world = world;
        this.log = new LogRules(world, this);
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
            turn.writesAtStop = turn.stopped ? turn.writesAtStop : world.writes();
            turn.stopped = true;
        }
        check(world.service().upstream.of(tid).stream().allMatch(call -> call.token.aborted() || !call.open()),
                "rule 5: the model goes on for %s", name(tid));
    }

    LogRules log() {
        return log;
    }

    void begins(String tid, List<String> mids) {
        turns.put(tid, new TurnFacts(tid, "turn " + (turns.size() + 1), world.service(), mids));
    }

    /** The model is asked: never in vain, and about what its turn is there to answer. */
    void called(Service by, Attempt attempt, Question question) {
        TurnFacts turn = turns.get(attempt.turn().tid);
        check(turn != null, "rule 2: a model is called for a turn whose start is not stored");
        check(!attempt.token().aborted(), "rule 5: the model is called for %s after it was stopped", turn.name);
        check(turn.end == null, "rule 2: the model is called for %s after its end", turn.name);
        List<String> asked = turn.mids.stream().map(mid -> log.heard(mid).text()).toList();
        // Who has waited long may have said more than goes into a prompt.
        int fewest = world.memory.messages().size() >= Questions.LINES ? 1 : asked.size();
        check(question.texts().size() >= fewest
                && question.texts().equals(asked.subList(asked.size() - question.texts().size(), asked.size())),
                "rule 6: %s answers %s instead of %s", turn.name, question.texts(), asked);
        watched(turn, attempt);
    }

    /** A turn goes about what its visitor agreed to, or declined. */
    void actsFor(Attempt attempt) {
        if (!attempt.token().aborted()) {
            watched(turns.get(attempt.turn().tid), attempt);
        }
    }

    private void watched(TurnFacts turn, Attempt attempt) {
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
        check(delta.tid().equals(log.live()), "rule 2: two voices");
        check(turn.halt == null && !turn.stopped, "rule 5: a delta of %s after it was silenced", turn.name);
        check(world.memory.maySpeak(world.memory.conversation()), "rule 12: a delta while others have the floor");
        check(delta.off() == turn.released.length(), "rule 1: a delta of %s at %d behind %d units", turn.name, delta.off(),
                turn.released.length());
        String text = delta.text();
        check(!text.isEmpty() && !Character.isLowSurrogate(text.charAt(0))
                && !Character.isHighSurrogate(text.charAt(text.length() - 1)), "rule 1: half a character in a delta");
        turn.released.append(text);
    }
}
