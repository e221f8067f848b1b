package dev.daogou.console;

import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import dev.daogou.shared.Problem;
import dev.daogou.shop.Agent;
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

    private Attendant agent(Function<String, Optional<Agent>> found) {
        return Optional.ofNullable(caller.agentId()).flatMap(found).map(Attendant::of)
                .orElseThrow(() -> Problem.forbidden("Sign in as an agent to do this."));
    }
}
