package dev.daogou.merchant;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Agent;
import dev.daogou.shop.AgentChanged;
import dev.daogou.shop.AgentDuties;
import dev.daogou.shop.AgentLeft;
import dev.daogou.shop.AgentRole;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Role;
import dev.daogou.shop.Shop;

/** A merchant enrols the people who answer. */
@Path("/api/v1/shop/agents")
@Admits(value = Role.SHOP_ADMIN, lent = false)
public class AgentsResource {

    /**
     * How colleagues and visitors see the agent, and the password to sign in with.
     *
     * @param password may be left out for an agent who has one
     * @param duties which cases they are there for; left out, as it was, and at first everything
     * @param role left out, an agent's stays as it is; a new agent is no admin, unless the shop's first
     */
    public record Enrolment(String name, String password, AgentRole role, AgentDuties duties) {}

    /** An agent as colleagues see them. */
    public record AgentView(String id, String login, String name, AgentRole role, AgentDuties duties) {}

    private final CurrentShop shop;
    private final Event<AgentLeft> left;
    private final Event<AgentChanged> changed;
    private final Clock clock;

    AgentsResource(CurrentShop shop, Event<AgentLeft> left, Event<AgentChanged> changed, Clock clock) {
        this.shop = shop;
        this.left = left;
        this.changed = changed;
        this.clock = clock;
    }

    @GET
    public List<AgentView> list() {
        return Agent.<Agent>list("order by login").stream().map(AgentsResource::view).toList();
    }

    @PUT
    @Path("/{login}")
    @Transactional
    @Operation(summary = "Enrol an agent, or change their name, password, role or duties")
    public AgentView enrol(@PathParam("login") String login, Enrolment said) {
        if (said == null || said.name() == null || said.name().isBlank() || said.name().length() > 100) {
            throw Problem.badField("name", "must have 1 to 100 characters");
        }
        Agent agent = Agent.enrol(login, said.name().strip(), said.password(), clock.instant());
        if (said.role() != null) {
            agent.becomes(said.role());
        }
        if (said.duties() != null) {
            said.duties().check(Shop.named(shop.id()).orElseThrow(() -> Problem.notFound("shop")).settings.departments());
            agent.does(said.duties());
        }
        changed.fire(new AgentChanged(shop.id(), agent.id));
        return view(agent);
    }

    @DELETE
    @Path("/{login}")
    @Transactional
    @Operation(summary = "End an agent: signed out at once, and what they held waits in the queue for a colleague")
    public void end(@PathParam("login") String login) {
        Agent agent = Agent.end(login).orElseThrow(() -> Problem.notFound("agent"));
        left.fire(new AgentLeft(shop.id(), agent.id));
    }

    private static AgentView view(Agent agent) {
        return new AgentView(agent.id, agent.login, agent.name, agent.role, AgentDuties.of(agent));
    }
}
