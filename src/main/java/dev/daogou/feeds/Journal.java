package dev.daogou.feeds;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import dev.daogou.catalog.CatalogLock;
import dev.daogou.shop.CurrentShop;

/** What a shop's last changing import found there, so that one import can be taken back: a second one would need all between. */
@ApplicationScoped
class Journal {

    private final EntityManager database;
    private final CatalogLock lock;
    private final CurrentShop shop;

    Journal(EntityManager database, CatalogLock lock, CurrentShop shop) {
        this.database = database;
        this.lock = lock;
        this.shop = shop;
    }

    /** In the transaction that makes a run's rows visible, before it does. A run that changes nothing leaves the journal alone. */
    void keep(String run, ImportMode mode) {
        lock.take();
        int kept = 0;
        for (RowKind kind : RowKind.values()) {
            kept += query(JournalSql.keep(kind, mode), run).executeUpdate();
        }
        if (kept > 0) {
            query("delete from import_before where shop = :shop and run <> :run", run).executeUpdate();
            query("update import_run set undoable = (id = :run) where shop = :shop and (undoable or id = :run)", run)
                    .executeUpdate();
        }
    }

    /** Stages what stood there before another run. @return how many things that run had changed */
    @Transactional
    public int stage(String run, String undoes) {
        int rows = ((Number) query(JournalSql.STAGE, run).setParameter("undoes", undoes).getSingleResult()).intValue();
        if (rows >= Staging.WORTH_ANALYSING) {
            database.createNativeQuery("analyze feed_row, feed_offer, import_before").executeUpdate();
        }
        return rows;
    }

    /**
     * In the transaction that makes an undoing run's rows visible, before {@link #keep}: from here on the other run counts as
     * undone, and what somebody changed by hand since is no longer staged.
     *
     * @return what that is
     * @throws FeedUnreadable when another import has changed the shop meanwhile
     */
    @SuppressWarnings("unchecked")
    List<ImportError> spare(String run, String undoes) {
        lock.take();
        int taken = query("""
                update import_run set undoable = false, undone_by = :run
                 where shop = :shop and id = :undoes and undoable""", run).setParameter("undoes", undoes).executeUpdate();
        if (taken == 0) {
            throw new FeedUnreadable("another import has changed the shop before this one could be undone");
        }
        List<Tuple> spared = database.createNativeQuery(JournalSql.SPARE, Tuple.class).setParameter("run", run)
                .setParameter("shop", shop.id()).setParameter("undoes", undoes).getResultList();
        return spared.stream().map(row -> new ImportError(null, row.get(1, String.class), "id",
                "this " + RowKind.valueOf(row.get(0, String.class)).table
                        + " was changed or removed by hand since and is left as it is"))
                .toList();
    }

    private Query query(String sql, String run) {
        return database.createNativeQuery(sql).setParameter("run", run).setParameter("shop", shop.id());
    }
}
