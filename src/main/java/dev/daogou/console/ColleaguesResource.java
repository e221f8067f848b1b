package dev.daogou.console;

import java.util.List;
import java.util.Set;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.handoff.Presence;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Agent;
import dev.daogou.shop.Role;
import io.quarkus.panache.common.Sort;

/** Who works here, and who takes conversations now. */
@Path("/api/v1/console/colleagues")
@Admits(Role.AGENT)
public class ColleaguesResource {

    /** @param available whether they take conversations now */
    public record Colleague(String id, String login, String name, boolean available) {}

    public record Colleagues(List<Colleague> colleagues) {}

    private final Presence presence;

    ColleaguesResource(Presence presence) {
        this.presence = presence;
    }

    @GET
    @Transactional
    @Operation(summary = "The shop's agents by name, and who takes conversations now")
    public Colleagues all() {
        Set<String> present = presence.present();
        return new Colleagues(Agent.<Agent>listAll(Sort.by("name")).stream()
                .map(agent -> new Colleague(agent.id, agent.login, agent.name, present.contains(agent.id))).toList());
    }
}
