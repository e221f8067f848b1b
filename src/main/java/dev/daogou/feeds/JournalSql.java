package dev.daogou.feeds;

/** The statements of {@link Journal}. */
final class JournalSql {

    /** What everybody sees of the offers of one product, to be formatted with the alias of their table. */
    private static final String OFFERS_AS_TEXT = """
            md5(string_agg(cast(row(%1$s.sku, %1$s.position, %1$s.price, %1$s.currency, %1$s.sale_price,
                extract(epoch from %1$s.sale_from), extract(epoch from %1$s.sale_to), %1$s.availability, %1$s.quantity,
                %1$s.ships_in_days, cast(%1$s.options as text)) as text), ',' order by %1$s.position, %1$s.sku))""";

    private static final String KEEP = """
            insert into import_before (shop, run, kind, id, doc, content_hash, offers, left_hash, left_offers)
            select :shop, :run, '%2$s', touched.id, case when touched.content then old.doc end, old.content_hash,
            """;

    private static final String TOUCHED = """
              from (select id, bool_or(content) as content from (
                        select s.id, true as content""" + Differences.CONTENT
            + "union all select held.id, true" + Differences.WITHDRAWN;

    private static final String UNNAMED = "union all select held.id, true" + Differences.UNNAMED;

    private static final String JOINED = """
                    ) each_one group by id) touched
              left join %1$s old on old.shop = :shop and old.id = touched.id
              left join feed_row new on new.run = :run and new.kind = '%2$s' and new.id = touched.id and new.doc is not null""";

    private static final String PRODUCT_OFFERS = """
            (select json_agg(o order by o.position) from offer o where o.shop = :shop and o.product_id = touched.id),
            new.content_hash,
            (select\s""" + OFFERS_AS_TEXT.formatted("f")
            + " from feed_offer f where f.run = :run and f.product_id = touched.id)\n";

    private static final String OFFERS_TOUCHED = "union all select f.product_id, false" + Differences.OFFERS
            + "union all select o.product_id, false" + Differences.OFFERS_GONE;

    /**
     * Puts back what the run {@code :undoes} changed by staging it as rows of {@code :run}, all in one statement: a join of the
     * staged offers with rows that the planner does not know of yet took minutes.
     */
    static final String STAGE = """
            with former as materialized (
                    select row_number() over (order by kind, id) as ord, b.* from import_before b
                     where shop = :shop and run = :undoes),
                 things as (
                    insert into feed_row (run, ord, kind, id, doc, content_hash)
                    select :run, b.ord, b.kind, b.id, case when b.content_hash is not null then coalesce(b.doc, held.doc) end,
                           coalesce(b.content_hash, '""" + StagedRow.WITHDRAWN + """
            ')
                      from former b
                      left join product held on b.kind = 'PRODUCT' and held.shop = b.shop and held.id = b.id),
                 prices as (
                    insert into feed_offer (run, ord, product_id, sku, position, price, currency, sale_price, sale_from, sale_to,
                                            availability, quantity, ships_in_days, options)
                    select :run, b.ord, o.product_id, o.sku, o.position, o.price, o.currency, o.sale_price, o.sale_from,
                           o.sale_to, o.availability, o.quantity, o.ships_in_days, o.options
                      from former b cross join lateral json_populate_recordset(cast(null as offer), b.offers) o)
            select count(*) from former""";

    /** Takes out of {@code :run} what is no longer as {@code :undoes} left it. */
    static final String SPARE = """
            with other as (
                    select b.kind, b.id from import_before b
                      left join product p on b.kind = 'PRODUCT' and p.shop = b.shop and p.id = b.id
                      left join article a on b.kind = 'ARTICLE' and a.shop = b.shop and a.id = b.id
                      left join promotion m on b.kind = 'PROMOTION' and m.shop = b.shop and m.id = b.id
                     where b.shop = :shop and b.run = :undoes
                       and (coalesce(p.content_hash, a.content_hash, m.content_hash) is distinct from b.left_hash
                         or b.left_offers is distinct from (select\s""" + OFFERS_AS_TEXT.formatted("o") + """
                             from offer o where b.kind = 'PRODUCT' and o.shop = b.shop and o.product_id = b.id))),
                 spared as (delete from feed_row s using other
                             where s.run = :run and s.kind = other.kind and s.id = other.id returning s.ord, s.kind, s.id),
                 offers as (delete from feed_offer f using spared where f.run = :run and f.ord = spared.ord)
            select kind, id from spared order by ord""";

    private JournalSql() {}

    /** Notes what the run is about to change or remove. */
    static String keep(RowKind kind, ImportMode mode) {
        boolean offers = kind == RowKind.PRODUCT;
        return Differences.of(KEEP + (offers ? PRODUCT_OFFERS : "null, new.content_hash, null\n") + TOUCHED
                + (mode == ImportMode.REPLACE ? UNNAMED : "") + (offers ? OFFERS_TOUCHED : "") + JOINED, kind);
    }
}
