package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.daogou.conversation.ConversationEvent.ToolRan;
import dev.daogou.conversation.Effect;
import dev.daogou.conversation.ToolPhase;

/**
 * What tools do to the shop (rule 11): nothing begins without the visitor's yes and a turn that goes on, what has begun ends once,
 * and what the journal says is what the shop's table holds.
 */
final class EffectRules {

    private static final Set<ToolPhase> ENDS = EnumSet.of(ToolPhase.COMMITTED, ToolPhase.FAILED, ToolPhase.UNKNOWN);
    private static final Classifier CLASSIFIER = new Classifier();

    private final World world;
    private final Rules rules;
    private final Map<String, String> tokens = new HashMap<>();
    private final List<String> proposed = new ArrayList<>();
    private final Set<String> pressed = new HashSet<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> ended = new HashSet<>();

    EffectRules(World world, Rules rules) {
        this.world = world;
        this.rules = rules;
    }

    /** What devices were asked to agree to, oldest first. */
    List<String> proposed() {
        return proposed;
    }

    /** What its button has to show. */
    String token(String callId) {
        return tokens.get(callId);
    }

    /** The visitor says yes by the button. */
    void presses(String callId) {
        pressed.add(callId);
    }

    /** @param live whether the turn was neither ended nor silenced before this was written, and the assistant has the floor */
    void ran(ToolRan event, TurnFacts turn, boolean live) {
        String call = event.callId();
        switch (event.ph()) {
            case PROPOSED :
                rules.check(live, "rule 11: %s is proposed though its turn is over", call);
                tokens.put(call, event.confirm().token());
                proposed.add(call);
                break;
            case RUNNING :
                rules.check(live, "rule 11: %s begins though its turn is over", call);
                rules.check(agreed(call, turn), "rule 11: %s begins without a yes", call);
                rules.check(!ended.contains(call) && begun.add(call), "rule 11: %s begins a second time", call);
                break;
            case SKIPPED :
                rules.check(!begun.contains(call) && ended.add(call), "rule 11: %s is skipped after it began or ended", call);
                break;
            default :
                rules.check(ENDS.contains(event.ph()) && begun.contains(call) && ended.add(call),
                        "rule 11: %s ends as %s without having begun, or a second time", call, event.ph());
        }
    }

    private boolean agreed(String call, TurnFacts turn) {
        return turn.mids.isEmpty()
                ? pressed.contains(call)
                : turn.mids.size() == 1
                        && CLASSIFIER.consent(rules.log().heard(turn.mids.get(0)).text()).orElse(false);
    }

    /** It has just been done in the shop. */
    void done(String call) {
        rules.check(begun.contains(call), "rule 11: %s is done though the journal does not say that it has begun", call);
    }

    /** Nothing is under way any more. */
    void calm() {
        String open = null;
        for (Effect effect : world.memory.effects()) {
            boolean done = world.errand.isDone(effect.callId);
            rules.check(effect.state != ToolPhase.RUNNING, "rule 11: nobody tells how %s came out", effect.callId);
            rules.check(effect.state == ToolPhase.UNKNOWN || done == (effect.state == ToolPhase.COMMITTED),
                    "rule 11: %s is %s in the journal and %s in the shop", effect.callId, effect.state,
                    done ? "done" : "not done");
            open = effect.state == ToolPhase.PROPOSED ? effect.callId : open;
        }
        String proposal = world.memory.conversation().proposal;
        rules.check(Objects.equals(open, proposal), "rule 11: %s is open, a yes would be about %s", open, proposal);
    }
}
