package dev.daogou.console;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

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
        Known known = known(shop, login, password, address);
        return open(shop, known.agent(), known.role());
    }

    /**
     * Somebody who is signed in gives their password once more.
     *
     * @throws Problem 400 for a wrong one, 429 after too many of them
     */
    void confirms(String shop, String login, String password, String address) {
        try {
            known(shop, login, password, address);
        } catch (Problem refused) {
            // The session has not ended by it.
            throw refused.status() == 401 ? Problem.badField("password", "is not the one you sign in with") : refused;
        }
    }

    /**
     * A try at a secret that names nobody, such as a link's.
     *
     * @throws Problem 401 when it opens nothing, 429 after too many of them
     */
    <T> T opening(String address, Supplier<Optional<T>> door) {
        String byAddress = "address:" + address;
        failures.begin(byAddress, config.failuresPerAddress());
        T opened = door.get()
                .orElseThrow(() -> Problem.unauthorized("This link has been used or has ended: ask for another."));
        failures.succeeded(byAddress);
        return opened;
    }

    private Known known(String shop, String login, String password, String address) {
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
        return known.get();
    }

    /** A session for somebody who has proved who they are. */
    Session open(String shop, Attendant agent, AgentRole role) {
        Instant expiresAt = clock.instant().plus(AgentPass.SESSION);
        String secret = CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew().call(() -> {
            AgentPass.delete("expiresAt < ?1", clock.instant());
            return AgentPass.issue(Agent.findById(agent.id()), expiresAt);
        }));
        return new Session(agent, role, secret, expiresAt);
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
