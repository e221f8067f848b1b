package dev.daogou.evaluations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import dev.daogou.shared.NodeName;
import io.quarkus.runtime.StartupEvent;

/** At start: evaluations that were killed become failed. What they had found out stays. */
@ApplicationScoped
class KilledEvaluations {

    private static final Logger LOG = Logger.getLogger(KilledEvaluations.class);

    /** One that nobody has touched for so long belongs to a replica that does not come back. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final EntityManager database;
    private final EvaluationsConfig config;
    private final Clock clock;

    KilledEvaluations(EntityManager database, EvaluationsConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    void atStart(@Observes @Priority(20) StartupEvent start) {
        int failed = fail();
        if (failed > 0) {
            LOG.infof("%d evaluations ended with the last process; they can be begun again.", failed);
        }
    }

    /** @return how many were found, of whatever shop */
    @Transactional
    public int fail() {
        Instant now = clock.instant();
        return database.createNativeQuery("""
                update evaluation set state = 'FAILED', finished_at = :now, touched_at = :now, problem = :why
                 where state = 'RUNNING' and (node = :node or touched_at < :abandoned)""").setParameter("now", now)
                .setParameter("why", "the service stopped during the evaluation: begin it again")
                .setParameter("node", NodeName.in(config.dataDir())).setParameter("abandoned", now.minus(ABANDONED))
                .executeUpdate();
    }
}
