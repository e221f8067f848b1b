package dev.daogou.assistant;

import java.time.Clock;

import jakarta.enterprise.inject.spi.CDI;

import org.hibernate.Session;

import io.quarkus.test.junit.QuarkusMock;

/** A limit that a running application has for one test, without one of its own being started for it. */
public final class TightBudget {

    private TightBudget() {}

    public static void of(long tokensPerDay) {
        var beans = CDI.current();
        QuarkusMock.installMockForType(new TokenBudget(() -> tokensPerDay, beans.select(Session.class).get(),
                beans.select(Threads.class).get(), beans.select(Clock.class).get()), TokenBudget.class);
    }
}
