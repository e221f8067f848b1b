package dev.daogou.shop;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Looks up what a caller presents. Always in a transaction of its own: a session is bound to the shop that was current when
 * it opened, and here the shop is only being found out.
 */
@ApplicationScoped
public class Proofs {

    private final Clock clock;

    Proofs(Clock clock) {
        this.clock = clock;
    }

    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Shop> shopNamed(String id) {
        return Shop.named(id);
    }

    /** A key that has neither ended nor expired. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<ShopKey> shopKey(String secret) {
        return ShopKey.presented(secret, clock.instant());
    }

    /** A session's cookie or an agent key that has not expired. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<AgentPass> agentPass(String secret) {
        return AgentPass.of(secret, clock.instant());
    }
}
