package dev.daogou.feeds;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import dev.daogou.shared.CanonicalJson;
import dev.daogou.shop.CurrentShop;

/** Where the rows of a run wait, in the database and not in memory, until the run commits. */
@ApplicationScoped
class Staging {

    /** From here on the planner should know how many rows there are. */
    static final int WORTH_ANALYSING = 1_000;

    /** A staged row whose content is not what the shop holds. */
    record Change(int ord, String id, boolean isNew) {}

    private final EntityManager database;
    private final CurrentShop shop;

    Staging(EntityManager database, CurrentShop shop) {
        this.database = database;
        this.shop = shop;
    }

    @Transactional
    public void add(String run, List<StagedRow> rows, List<StagedOffer> offers) {
        database.createNativeQuery("""
                insert into feed_row (run, ord, line, kind, id, doc, content_hash)
                select :run, x.* from json_to_recordset(cast(:rows as json))
                    as x(ord integer, line integer, kind text, id text, doc json, hash text)""")
                .setParameter("run", run).setParameter("rows", CanonicalJson.write(rows)).executeUpdate();
        database.createNativeQuery(
                """
                insert into feed_offer (run, ord, product_id, sku, position, price, currency, sale_price, sale_from, sale_to,
                                        availability, quantity, ships_in_days, options)
                select :run, x.* from json_to_recordset(cast(:offers as json))
                    as x(ord integer, product text, sku text, position integer, price numeric, currency text, sale numeric,
                         salefrom timestamptz, saleto timestamptz, availability text, quantity integer, ships integer, options json)""")
                .setParameter("run", run).setParameter("offers", CanonicalJson.write(offers)).executeUpdate();
    }

    /** Keeps the first row of each id. @return why the others go */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<ImportError> dropRepeated(String run, int rows) {
        if (rows >= WORTH_ANALYSING) {
            database.createNativeQuery("analyze feed_row, feed_offer").executeUpdate();
        }
        List<Tuple> repeated = database.createNativeQuery("""
                with place as (select ord, line, id, row_number() over (partition by kind, id order by ord) as nth,
                                      first_value(line) over (partition by kind, id order by ord) as first
                                 from feed_row where run = :run),
                     gone as (delete from feed_row r using place p
                               where r.run = :run and r.ord = p.ord and p.nth > 1 and r.doc is not null
                           returning r.ord, p.line, p.id, p.first),
                     offers as (delete from feed_offer o using gone g where o.run = :run and o.ord = g.ord)
                select line, id, first from gone order by ord""", Tuple.class).setParameter("run", run).getResultList();
        return repeated.stream().map(row -> new ImportError(row.get(0, Integer.class), row.get(1, String.class), "id",
                "stands already" + (row.get(2) == null ? "" : " in line " + row.get(2)) + ": the first one counts")).toList();
    }

    /** How many things the run says are to go. */
    @Transactional
    public int withdrawn(String run) {
        return ((Number) database.createNativeQuery("select count(*) from feed_row where run = :run and content_hash = :gone")
                .setParameter("run", run).setParameter("gone", StagedRow.WITHDRAWN).getSingleResult()).intValue();
    }

    /** The accepted rows whose content is new or another one than the current shop's. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Change> changes(String run, RowKind kind) {
        String sql = "select s.ord, s.id, held.id is null" + Differences.of(Differences.CONTENT, kind) + "order by s.ord";
        List<Tuple> rows = database.createNativeQuery(sql, Tuple.class).setParameter("shop", shop.id())
                .setParameter("run", run).getResultList();
        return rows.stream().map(r -> new Change(r.get(0, Integer.class), r.get(1, String.class), r.get(2, Boolean.class)))
                .toList();
    }

    @Transactional
    @SuppressWarnings("unchecked")
    public List<FeedItem> items(String run, RowKind kind, List<Change> some) {
        List<String> docs = database
                .createNativeQuery("select cast(doc as text) from feed_row where run = :run and ord in (:ords) order by ord",
                        String.class)
                .setParameter("run", run).setParameter("ords", some.stream().map(Change::ord).toList()).getResultList();
        return docs.stream().map(kind::stored).toList();
    }

    @Transactional
    public void clear(String run) {
        database.createNativeQuery("delete from feed_row where run = :run").setParameter("run", run).executeUpdate();
        database.createNativeQuery("delete from feed_offer where run = :run").setParameter("run", run).executeUpdate();
    }
}
