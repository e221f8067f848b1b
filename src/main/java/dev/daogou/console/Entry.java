package dev.daogou.console;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.console.Bench.Occupant;
import dev.daogou.handoff.Presence;
import dev.daogou.shop.Agent;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Proofs;
import dev.daogou.shop.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Finds out whose console it is. Reads the database. */
@ApplicationScoped
class Entry {

    private final Proofs proofs;
    private final Presence presence;

    Entry(Proofs proofs, Presence presence) {
        this.proofs = proofs;
        this.presence = presence;
    }

    /** @param secret a session's or an agent key's, or {@code null} */
    Optional<Occupant> with(String secret) {
        if (secret == null) {
            return Optional.empty();
        }
        return CurrentShop.within(Shop.DEFAULT, () -> proofs.agentPass(secret))
                .flatMap(pass -> CurrentShop.within(pass.shop, () -> QuarkusTransaction.requiringNew()
                        .call(() -> Agent.<Agent>findByIdOptional(pass.agentId)
                                .map(agent -> new Occupant(Attendant.of(agent), pass.shop, secret)))));
    }

    boolean available(Occupant occupant) {
        return CurrentShop.within(occupant.shop(), () -> presence.available(occupant.agent().id()));
    }

    /** The console gave a sign of life, so its agent is still there; false when the pass has ended. */
    boolean stillHere(Occupant occupant) {
        boolean valid = CurrentShop.within(Shop.DEFAULT, () -> proofs.agentPass(occupant.secret()).isPresent());
        if (valid) {
            CurrentShop.within(occupant.shop(), () -> presence.seen(occupant.agent().id()));
        }
        return valid;
    }
}
