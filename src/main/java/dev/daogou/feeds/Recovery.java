package dev.daogou.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import dev.daogou.shared.CanonicalJson;
import io.quarkus.runtime.StartupEvent;

/** At start: runs that were killed become failed, and what they had staged goes. What was true before them still answers. */
@ApplicationScoped
class Recovery {

    private static final Logger LOG = Logger.getLogger(Recovery.class);

    /** A run that nobody has touched for so long belongs to a replica that does not come back. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final EntityManager database;
    private final Spool spool;
    private final Clock clock;

    Recovery(EntityManager database, Spool spool, Clock clock) {
        this.database = database;
        this.spool = spool;
        this.clock = clock;
    }

    // After the shop stands and before the demo is imported.
    void atStart(@Observes @Priority(20) StartupEvent start) {
        int failed = recover();
        if (failed > 0) {
            LOG.infof("%d imports ended with the last process; their feeds can be posted again.", failed);
        }
    }

    /** @return how many runs were found dead, of whatever shop */
    @Transactional
    public int recover() {
        Instant now = clock.instant();
        int failed = database.createNativeQuery("""
                update import_run set state = 'FAILED', finished_at = :now, touched_at = :now, added = 0, changed = 0, unchanged = 0,
                       removed = 0, errors = cast(cast(errors as jsonb) || cast(case when mode = 'UNDO' then :undo else :feed end as jsonb) as json)
                 where state = 'RUNNING' and (node = :node or touched_at < :abandoned)""").setParameter("now", now)
                .setParameter("undo", why("the service stopped before the import was undone: undo it again"))
                .setParameter("feed", why("the service stopped during the import: post the feed again"))
                .setParameter("node", spool.node())
                .setParameter("abandoned", now.minus(ABANDONED)).executeUpdate();
        for (String table : new String[]{ "feed_row", "feed_offer" }) {
            database.createNativeQuery("delete from " + table
                    + " where run not in (select id from import_run where state = 'RUNNING')").executeUpdate();
        }
        spool.dropAll();
        return failed;
    }

    private static String why(String message) {
        return CanonicalJson.write(List.of(new ImportError(null, null, null, message)));
    }
}
