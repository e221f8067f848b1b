package dev.daogou.console;

import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import dev.daogou.handoff.Sight;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Agent;
import dev.daogou.shop.AgentPass;
import dev.daogou.shop.AgentRole;
import dev.daogou.shop.Caller;

/** Who is at the console in this request, by the proof they gave. */
@RequestScoped
class Attending {

    private final Caller caller;

    Attending(Caller caller) {
        this.caller = caller;
    }

    /** @throws Problem 403 for the operator, who may look but is nobody a visitor could talk to */
    @Transactional
    public Attendant agent() {
        return agent(id -> Agent.findByIdOptional(id));
    }

    /** The same, and they cannot leave the shop before the caller's transaction has ended. */
    @Transactional(TxType.MANDATORY)
    public Attendant agentWhoStays() {
        return agent(Agent::staying);
    }

    /** What of the shop's conversations they may see; the operator, like an admin, everything. */
    @Transactional
    public Sight sight() {
        return Optional.ofNullable(caller.agentId()).flatMap(id -> Agent.<Agent>findByIdOptional(id)).map(Sight::of)
                .orElse(Sight.EVERYTHING);
    }

    /** The hash of what they showed, which ends when they sign out. */
    String pass() {
        return caller.pass();
    }

    @Transactional
    public AgentRole role() {
        return found(id -> Agent.findByIdOptional(id)).role;
    }

    /**
     * The session of an admin, who stays one, and signed in, until the caller's transaction has ended.
     *
     * @throws Problem 403 for an agent who is none
     */
    @Transactional(TxType.MANDATORY)
    public AgentPass adminsPass() {
        if (found(Agent::staying).role != AgentRole.ADMIN) {
            throw Problem.forbidden("Only an admin of the shop may do this: the shop's key gives an agent that role.");
        }
        return AgentPass.<AgentPass>findByIdOptional(caller.pass(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.unauthorized("The session has ended: sign in again."));
    }

    private Attendant agent(Function<String, Optional<Agent>> find) {
        return Attendant.of(found(find));
    }

    private Agent found(Function<String, Optional<Agent>> find) {
        return Optional.ofNullable(caller.agentId()).flatMap(find)
                .orElseThrow(() -> Problem.forbidden("Sign in as an agent to do this."));
    }
}
