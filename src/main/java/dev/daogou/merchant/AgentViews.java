package dev.daogou.merchant;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.conversation.Conversation;
import dev.daogou.handoff.Presence;
import dev.daogou.shop.Agent;
import dev.daogou.shop.AgentDuties;
import dev.daogou.shop.AgentInvitation;
import dev.daogou.shop.AgentRole;
import dev.daogou.shop.CurrentShop;
import io.quarkus.panache.common.Sort;

/** The current shop's people as its admins see them. */
@ApplicationScoped
class AgentViews {

    /**
     * @param duties which cases they are there for
     * @param available whether they take conversations now
     * @param seenAt when their console gave its last sign of life; {@code null} for who has not been there
     * @param holds how many conversations they have now
     * @param invitedUntil until when the link opens by which they choose a password; {@code null} when there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AgentView(String id, String login, String name, AgentRole role, AgentDuties duties, Boolean available,
            Instant seenAt, Long holds, Instant invitedUntil) {}

    private final Presence presence;
    private final CurrentShop shop;
    private final Clock clock;

    AgentViews(Presence presence, CurrentShop shop, Clock clock) {
        this.presence = presence;
        this.shop = shop;
        this.clock = clock;
    }

    @Transactional
    public List<AgentView> all() {
        Set<String> present = presence.present();
        Map<String, Instant> seen = presence.lastSeen();
        Map<String, Long> held = Conversation.heldByAgents();
        Map<String, Instant> invited = AgentInvitation.openOf(shop.id(), clock.instant());
        return Agent.<Agent>listAll(Sort.by("login")).stream()
                .map(a -> new AgentView(a.id, a.login, a.name, a.role, AgentDuties.of(a), present.contains(a.id),
                        seen.get(a.id),
                        held.getOrDefault(a.id, 0L), invited.get(a.id)))
                .toList();
    }

    /** Who they are, without what they do. */
    AgentView of(Agent agent) {
        return new AgentView(agent.id, agent.login, agent.name, agent.role, AgentDuties.of(agent), null, null, null, null);
    }
}
