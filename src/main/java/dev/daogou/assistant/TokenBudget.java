package dev.daogou.assistant;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.jboss.logging.Logger;

import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** What each shop has spent at the model provider today. A call that is under way when the budget ends is not ended. */
@ApplicationScoped
class TokenBudget {

    private static final Logger LOG = Logger.getLogger(TokenBudget.class);

    private final BudgetConfig config;
    private final Session database;
    private final Threads threads;
    private final Clock clock;

    TokenBudget(BudgetConfig config, Session database, Threads threads, Clock clock) {
        this.config = config;
        this.database = database;
        this.threads = threads;
        this.clock = clock;
    }

    boolean spent(House house) {
        if (config.tokensPerDay() == 0) {
            return false;
        }
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery("""
                select tokens from token_day where shop = :shop and day = :day""", Long.class)
                .setParameter("shop", house.id()).setParameter("day", today(house)).uniqueResultOptional()
                .filter(tokens -> tokens >= config.tokensPerDay()).isPresent());
    }

    /** Returns at once: whoever counts may be an event loop. */
    void used(House house, long tokens) {
        if (config.tokensPerDay() > 0 && tokens > 0) {
            threads.answers().execute(() -> CurrentShop.within(house.id(), () -> add(house, tokens)));
        }
    }

    private void add(House house, long tokens) {
        try {
            long sum = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery("""
                    insert into token_day (shop, day, tokens) values (:shop, :day, :tokens)
                    on conflict (shop, day) do update set tokens = token_day.tokens + excluded.tokens
                    returning tokens""", Long.class).setParameter("shop", house.id()).setParameter("day", today(house))
                    .setParameter("tokens", tokens).getSingleResult());
            if (sum >= config.tokensPerDay() && sum - tokens < config.tokensPerDay()) {
                LOG.warnf("Shop %s has spent today's %d tokens; the built-in composer answers until midnight.", house.id(),
                        config.tokensPerDay());
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "%d tokens of shop %s could not be counted.", tokens, house.id());
        }
    }

    private LocalDate today(House house) {
        return LocalDate.ofInstant(clock.instant(), house.zone());
    }
}
