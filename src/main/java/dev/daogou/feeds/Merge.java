package dev.daogou.feeds;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import dev.daogou.shop.CurrentShop;

/** Brings staged rows into the shop's tables, set by set, inside the caller's transaction. The only writer of these tables. */
@ApplicationScoped
class Merge {

    private static final String CHANGED = " " + Differences.CONTENT + """
            on conflict (shop, id) do update set doc = excluded.doc, content_hash = excluded.content_hash,
               updated_at = excluded.updated_at""";

    private static final Map<RowKind, String> UPSERT = Map.of(
            RowKind.PRODUCT, """
                    insert into product (shop, id, title, brand, category, lang, doc, content_hash, updated_at)
                    select :shop, s.id, s.doc ->> 'title', s.doc ->> 'brand', s.doc ->> 'category', upper(s.doc ->> 'lang'), s.doc,
                           s.content_hash, :now""" + CHANGED
                    + ", title = excluded.title, brand = excluded.brand, category = excluded.category, lang = excluded.lang",
            RowKind.ARTICLE, """
                    insert into article (shop, id, kind, title, lang, doc, content_hash, updated_at)
                    select :shop, s.id, upper(s.doc ->> 'kind'), s.doc ->> 'title', upper(s.doc ->> 'lang'), s.doc,
                           s.content_hash, :now""" + CHANGED
                    + ", kind = excluded.kind, title = excluded.title, lang = excluded.lang",
            RowKind.PROMOTION, """
                    insert into promotion (shop, id, starts_at, ends_at, doc, content_hash, updated_at)
                    select :shop, s.id, cast(s.doc ->> 'from' as timestamptz), cast(s.doc ->> 'to' as timestamptz), s.doc,
                           s.content_hash, :now""" + CHANGED
                    + ", starts_at = excluded.starts_at, ends_at = excluded.ends_at");

    private static final String OFFERS_GONE = "delete" + Differences.OFFERS_GONE + "returning o.product_id";

    private static final String OFFERS_CHANGED = """
            insert into offer (shop, product_id, sku, position, price, currency, sale_price, sale_from, sale_to, availability,
                               quantity, ships_in_days, options, changed_at)
            select :shop, f.product_id, f.sku, f.position, f.price, f.currency, f.sale_price, f.sale_from, f.sale_to,
                   f.availability, f.quantity, f.ships_in_days, f.options, :now
            """ + Differences.OFFERS + """
            on conflict (shop, product_id, sku) do update set position = excluded.position, price = excluded.price,
               currency = excluded.currency, sale_price = excluded.sale_price, sale_from = excluded.sale_from,
               sale_to = excluded.sale_to, availability = excluded.availability, quantity = excluded.quantity,
               ships_in_days = excluded.ships_in_days, options = excluded.options, changed_at = excluded.changed_at
            returning product_id""";

    private static final String UNNAMED = "delete" + Differences.UNNAMED + "returning held.id";

    private static final String WITHDRAWN = "delete" + Differences.WITHDRAWN + "returning held.id";

    private final EntityManager database;
    private final CurrentShop shop;

    Merge(EntityManager database, CurrentShop shop) {
        this.database = database;
        this.shop = shop;
    }

    void upsert(String run, RowKind kind, Instant now) {
        query(Differences.of(UPSERT.get(kind), kind), run).setParameter("now", now).executeUpdate();
    }

    /** @return the products of which at least one price, stock or option became another */
    Set<String> offers(String run, Instant now) {
        Set<String> products = new HashSet<>(ids(query(OFFERS_GONE, run)));
        products.addAll(ids(query(OFFERS_CHANGED, run).setParameter("now", now)));
        return products;
    }

    /** Removes what the run does not name, if it has accepted rows of that kind at all. @return the ids that went */
    List<String> removeUnnamed(String run, RowKind kind) {
        return ids(query(Differences.of(UNNAMED, kind), run));
    }

    /** Removes what the run says is not for sale. @return the ids that went */
    List<String> removeWithdrawn(String run, RowKind kind) {
        return ids(query(Differences.of(WITHDRAWN, kind), run));
    }

    /** @return whether there was such a thing */
    boolean remove(RowKind kind, String id) {
        return database.createNativeQuery("delete from %s where shop = :shop and id = :id".formatted(kind.table))
                .setParameter("shop", shop.id()).setParameter("id", id).executeUpdate() > 0;
    }

    private Query query(String sql, String run) {
        return database.createNativeQuery(sql).setParameter("run", run).setParameter("shop", shop.id());
    }

    private static List<String> ids(Query returning) {
        List<?> rows = returning.getResultList();
        return rows.stream().map(String.class::cast).toList();
    }
}
