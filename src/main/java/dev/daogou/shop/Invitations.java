package dev.daogou.shop;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.shared.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Lets in whoever holds a link that opens once. Works for no shop yet: the link names it. */
@ApplicationScoped
public class Invitations {

    /**
     * Whom a link is for.
     *
     * @param login and {@code name} are {@code null} for a shop's first admin, who chooses both
     */
    public record Invited(String shop, String login, String name, AgentRole role, Instant expiresAt) {}

    /** What the invited chose; login and name count only for a shop's first admin. */
    public record Chosen(String login, String name, String password) {}

    private final Clock clock;

    Invitations(Clock clock) {
        this.clock = clock;
    }

    /** The page of ours on which it opens. The secret stands behind the #, which no browser sends and no server logs. */
    public static String path(String shop, String secret) {
        String where = Shop.DEFAULT.equals(shop) ? "" : "?shop=" + URLEncoder.encode(shop, StandardCharsets.UTF_8);
        return "/console" + where + "#welcome=" + secret;
    }

    /** Whom the link is for; empty for one that has been used, has expired or never was. */
    public Optional<Invited> look(String secret) {
        return shopOf(secret).flatMap(shop -> within(shop, () -> AgentInvitation.of(secret, clock.instant())
                .map(this::invited)));
    }

    /**
     * Sets the password, or makes the shop's first admin; the link has opened for the last time.
     *
     * @return who they are now; empty for a link that does not open
     * @throws Problem 400 naming what was chosen badly; the link still opens then
     */
    public Optional<Agent> accept(String secret, Chosen chosen) {
        return shopOf(secret).flatMap(shop -> within(shop, () -> AgentInvitation.held(secret, clock.instant())
                .map(invitation -> welcome(invitation, chosen))));
    }

    private Agent welcome(AgentInvitation invitation, Chosen chosen) {
        if (invitation.agentId == null) {
            Agent first = Agent.first(chosen.login(), chosen.name(), chosen.password(), clock.instant());
            AgentInvitation.endFirst(invitation.shop);
            return first;
        }
        Agent agent = Agent.findById(invitation.agentId);
        // The link ends with the password before.
        agent.opensWith(chosen.password());
        return agent;
    }

    private Invited invited(AgentInvitation invitation) {
        Agent agent = invitation.agentId == null ? null : Agent.findById(invitation.agentId);
        return agent == null
                ? new Invited(invitation.shop, null, null, AgentRole.ADMIN, invitation.expiresAt)
                : new Invited(invitation.shop, agent.login, agent.name, agent.role, invitation.expiresAt);
    }

    private Optional<String> shopOf(String secret) {
        return within(CurrentShop.NOBODY, () -> AgentInvitation.of(secret, clock.instant()).map(i -> i.shop));
    }

    private static <T> T within(String shop, Supplier<T> work) {
        return CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
