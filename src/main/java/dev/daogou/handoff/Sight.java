package dev.daogou.handoff;

import java.util.List;

import dev.daogou.shop.Agent;
import dev.daogou.shop.AgentRole;

/**
 * What of their shop's conversations an agent may see: those that the assistant leads, and the cases of their departments; of
 * other departments only what they have themselves or what has waited too long. An admin sees all.
 *
 * @param all whether nothing is kept from them
 */
public record Sight(String agentId, boolean all, List<String> departments) {

    /** Of somebody from whom nothing is kept. */
    public static final Sight EVERYTHING = new Sight(null, true, List.of());

    public static Sight of(Agent agent) {
        return new Sight(agent.id, agent.role == AgentRole.ADMIN || agent.departments.isEmpty(),
                List.copyOf(agent.departments));
    }

    /** @param open the conversation's open case */
    public boolean of(Handoff open) {
        return all || departments.contains(open.department) || open.missedAt != null || agentId.equals(open.claimedBy);
    }
}
