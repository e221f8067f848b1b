package dev.daogou.assistant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.conversation.ToolPhase;
import dev.daogou.model.Prompt;
import dev.langchain4j.agent.tool.ToolSpecification;

/** Something done in the shop, whose table outlives the process; whether it was done is not always known to who did it. */
final class Errand implements EffectTool {

    static final String NAME = "errand";

    private final World world;
    private final Set<String> table = new HashSet<>();
    private final Map<String, ToolPhase> outcomes = new HashMap<>();

    Errand(World world) {
        this.world = world;
    }

    boolean isDone(String key) {
        return table.contains(key);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ToolSpecification specification(Prompt words) {
        throw new AssertionError("no model is told of tools here");
    }

    @Override
    public Wanted propose(JsonNode arguments, Prepared prepared) {
        throw new AssertionError("the model proposes by itself here");
    }

    @Override
    public ToolPhase carryOut(String key, String cid, JsonNode arguments) {
        world.between("before an errand is done");
        mayBreak("before");
        ToolPhase outcome = outcomes.computeIfAbsent(key,
                fresh -> world.choices.chance(150) ? ToolPhase.FAILED : ToolPhase.COMMITTED);
        if (outcome == ToolPhase.COMMITTED && table.add(key)) {
            world.tell("errand %s is done", key);
            world.rules.log().effects().done(key);
        }
        world.between("after an errand was done");
        mayBreak("after");
        return outcome;
    }

    private void mayBreak(String when) {
        if (!world.isCalm() && world.choices.chance(150)) {
            world.tell("an errand breaks %s it was done", when);
            throw new Upstream.Breaks();
        }
        if (!world.isCalm() && world.choices.chance(50)) {
            world.tell("the process is killed %s an errand was done", when);
            throw new Died();
        }
    }

    @Override
    public String told(ToolPhase outcome, JsonNode arguments, Phrases phrases) {
        return "It is " + outcome.wire() + ".";
    }
}
