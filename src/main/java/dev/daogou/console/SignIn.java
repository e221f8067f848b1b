package dev.daogou.console;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.shared.Ids;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Agent;
import dev.daogou.shop.AgentPass;
import dev.daogou.shop.AgentRole;
import dev.daogou.shop.CurrentShop;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Lets agents in. A wrong password and a login that does not exist get the same answer after the same work, so that neither
 * tells who works here; failures are limited by address and by login.
 */
@ApplicationScoped
class SignIn {

    /** @param secret the session's clear text, for the cookie alone */
    record Session(Attendant agent, AgentRole role, String secret, Instant expiresAt) {}

    private record Known(Attendant agent, AgentRole role, String passwordHash) {}

    private final ConsoleConfig config;
    private final Clock clock;
    private final Failures failures;
    /** What a login that does not exist is compared with; nobody knows its password. */
    private final String nobodysHash = BcryptUtil.bcryptHash(Ids.secret());

    SignIn(ConsoleConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        failures = new Failures(clock);
    }

    /** @throws Problem 401 for a wrong login or password, 429 after too many of them */
    Session with(String shop, String login, String password, String address) {
        String byLogin = "login:" + shop + "\n" + login;
        String byAddress = "address:" + address;
        failures.begin(byAddress, config.failuresPerAddress());
        failures.begin(byLogin, config.failuresPerLogin());
        Optional<Known> known = CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew().call(
                () -> Agent.withLogin(login).map(agent -> new Known(Attendant.of(agent), agent.role, agent.passwordHash))));
        boolean matches = BcryptUtil.matches(password, known.map(Known::passwordHash).orElse(nobodysHash));
        if (!matches || known.isEmpty()) {
            throw Problem.unauthorized("Login or password is wrong.");
        }
        failures.succeeded(byAddress);
        failures.succeeded(byLogin);
        return open(shop, known.get());
    }

    private Session open(String shop, Known known) {
        Instant expiresAt = clock.instant().plus(AgentPass.SESSION);
        String secret = CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew().call(() -> {
            AgentPass.delete("expiresAt < ?1", clock.instant());
            return AgentPass.issue(Agent.findById(known.agent().id()), expiresAt);
        }));
        return new Session(known.agent(), known.role(), secret, expiresAt);
    }

    /**
     * Ends the session and what it was lent; ending one that has ended does nothing.
     *
     * @param pass its hash
     */
    void out(String pass) {
        QuarkusTransaction.requiringNew().run(() -> AgentPass.delete("hash", pass));
    }
}
