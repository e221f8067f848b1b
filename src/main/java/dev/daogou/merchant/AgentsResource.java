package dev.daogou.merchant;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.merchant.AgentViews.AgentView;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Agent;
import dev.daogou.shop.AgentChanged;
import dev.daogou.shop.AgentDuties;
import dev.daogou.shop.AgentInvitation;
import dev.daogou.shop.AgentLeft;
import dev.daogou.shop.AgentRole;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Invitations;
import dev.daogou.shop.Role;
import dev.daogou.shop.Shop;

/** A merchant enrols the people who answer. From the console only with the password given again: an account outlives a session. */
@Path("/api/v1/shop/agents")
@Admits(value = Role.SHOP_ADMIN, lent = false, confirmed = true)
public class AgentsResource {

    /**
     * How colleagues and visitors see the agent, and the password to sign in with.
     *
     * @param password may be left out for an agent who has one
     * @param duties which cases they are there for; left out, as it was, and at first everything
     * @param role left out, an agent's stays as it is; a new agent is no admin, unless the shop's first
     */
    public record Enrolment(String name, String password, AgentRole role, AgentDuties duties) {}

    /** Who is invited; left out for somebody who works here already, and no matter then. */
    public record Invitation(String name, AgentRole role) {}

    /**
     * A link by which the agent chooses a password, told once.
     *
     * @param path on this service; it opens once
     */
    public record Link(String login, String path, Instant expiresAt) {}

    private final CurrentShop shop;
    private final AgentViews views;
    private final OwnAccount own;
    private final Event<AgentLeft> left;
    private final Event<AgentChanged> changed;
    private final Clock clock;

    AgentsResource(CurrentShop shop, AgentViews views, OwnAccount own, Event<AgentLeft> left, Event<AgentChanged> changed,
            Clock clock) {
        this.shop = shop;
        this.views = views;
        this.own = own;
        this.left = left;
        this.changed = changed;
        this.clock = clock;
    }

    @GET
    @Admits(Role.SHOP_ADMIN)
    @Operation(summary = "The shop's agents: role, whether they are there, how many conversations they have")
    public List<AgentView> list() {
        return views.all();
    }

    @PUT
    @Path("/{login}")
    @Transactional
    @Operation(summary = "Enrol an agent, or change their name, password, role or duties")
    public AgentView enrol(@PathParam("login") String login, Enrolment said) {
        Agent.checkName(said == null ? null : said.name());
        if (said.role() == AgentRole.AGENT) {
            own.staysAdmin(login);
        }
        Agent agent = Agent.enrol(login, said.name().strip(), said.password(), clock.instant());
        AgentInvitation.endFirst(shop.id());
        if (said.role() != null) {
            agent.becomes(said.role());
        }
        if (said.duties() != null) {
            said.duties().check(Shop.named(shop.id()).orElseThrow(() -> Problem.notFound("shop")).settings.departments());
            agent.does(said.duties());
        }
        changed.fire(new AgentChanged(shop.id(), agent.id));
        return views.of(agent);
    }

    @POST
    @Path("/{login}/invitation")
    @Transactional
    @Operation(summary = "A link, open for 72 hours and once, by which somebody new, or who has lost their password, chooses one")
    public Response invite(@PathParam("login") String login, Invitation said) {
        Agent agent = Agent.withLogin(login).orElseGet(() -> invited(login, said));
        Agent.flush();
        var issued = AgentInvitation.issue(agent, clock.instant());
        return Response.status(201)
                .entity(new Link(login, Invitations.path(shop.id(), issued.secret()), issued.expiresAt())).build();
    }

    private Agent invited(String login, Invitation said) {
        if (said == null || said.name() == null) {
            throw Problem.notFound("agent");
        }
        return Agent.invite(login, said.name(), said.role() == null ? AgentRole.AGENT : said.role(), clock.instant());
    }

    @DELETE
    @Path("/{login}")
    @Transactional
    @Operation(summary = "End an agent: signed out at once, and what they held waits in the queue for a colleague")
    public void end(@PathParam("login") String login) {
        own.staysAdmin(login);
        Agent agent = Agent.end(login).orElseThrow(() -> Problem.notFound("agent"));
        left.fire(new AgentLeft(shop.id(), agent.id));
    }
}
