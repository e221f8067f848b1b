package dev.daogou.console;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;

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
        return Optional.ofNullable(caller.agentId()).flatMap(id -> Agent.<Agent>findByIdOptional(id)).map(Attendant::of)
                .orElseThrow(() -> Problem.forbidden("Sign in as an agent to do this."));
    }
}
