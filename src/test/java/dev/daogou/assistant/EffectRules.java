package dev.daogou.assistant;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

import dev.daogou.conversation.ConversationEvent.ToolRan;
import dev.daogou.conversation.ToolPhase;

/** What tools do to the shop (rule 11), as far as the log tells: nothing begins without a turn, and what has begun ends once. */
final class EffectRules {

    private static final Set<ToolPhase> ENDS = EnumSet.of(ToolPhase.COMMITTED, ToolPhase.FAILED, ToolPhase.UNKNOWN);

    private final Rules rules;
    private final Set<String> begun = new HashSet<>();
    private final Set<String> ended = new HashSet<>();

    EffectRules(Rules rules) {
        this.rules = rules;
    }

    /** @param live whether the turn was neither ended nor silenced before this was written */
    void ran(ToolRan event, boolean live) {
        String call = event.callId();
        rules.check(live || ENDS.contains(event.ph()) && begun.contains(call), "rule 11: %s is %s though its turn is over",
                call,
                event.ph());
        rules.check(event.ph() != ToolPhase.RUNNING || begun.add(call), "rule 11: %s runs a second time", call);
        rules.check(!ENDS.contains(event.ph()) || ended.add(call), "rule 11: %s ends a second time, as %s", call, event.ph());
    }
}
