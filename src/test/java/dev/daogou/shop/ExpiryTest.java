package dev.daogou.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** A key that a session was lent, as time goes by. */
@QuarkusTest
class ExpiryTest {

    private static final Instant SIGNED_IN = Instant.parse("2026-03-01T08:00:00Z");

    @Inject
    Shops shops;

    @Test
    void anExpiredKeyOpensNothing() {
        String key = lent(SIGNED_IN);
        assertThat(opensAfter(key, Duration.ofMinutes(59))).isTrue();
        assertThat(opensAfter(key, Duration.ofHours(1))).isFalse();
    }

    @Test
    void noKeyIsLentBeyondTheEndOfTheSession() {
        String key = lent(SIGNED_IN.plus(AgentPass.SESSION).minusSeconds(60));
        assertThat(opensAfter(key, AgentPass.SESSION.minusSeconds(1))).isTrue();
        assertThat(opensAfter(key, AgentPass.SESSION)).isFalse();
    }

    private String lent(Instant at) {
        shops.put("expiry", new Shops.Description(null, null, null, null, null));
        return CurrentShop.within("expiry", () -> QuarkusTransaction.requiringNew().call(() -> {
            Agent agent = Agent.enrol("mei", "Mei", "correct horse", SIGNED_IN);
            Agent.flush();
            String secret = AgentPass.issue(agent, SIGNED_IN.plus(AgentPass.SESSION));
            return ShopKey.lend(AgentPass.of(secret, SIGNED_IN).orElseThrow(), at).key();
        }));
    }

    private static boolean opensAfter(String key, Duration sinceSigningIn) {
        var later = new Proofs(Clock.fixed(SIGNED_IN.plus(sinceSigningIn), ZoneOffset.UTC));
        return CurrentShop.within(Shop.DEFAULT,
                () -> QuarkusTransaction.requiringNew().call(() -> later.shopKey(key).isPresent()));
    }
}
