package dev.daogou.feeds;

/**
 * What the staged rows of a run {@code :run} would make different in the tables of a shop {@code :shop}, as parts of SQL
 * statements: what keeps the old, and what writes the new, must mean the same rows.
 */
final class Differences {

    /** To be formatted with a kind; {@code s} is the staged row, {@code held} what the shop has. */
    static final String CONTENT = """
              from feed_row s left join %1$s held on held.shop = :shop and held.id = s.id
             where s.run = :run and s.kind = '%2$s' and s.doc is not null
               and held.content_hash is distinct from s.content_hash
            """;

    /** {@code f} is the staged offer. */
    static final String OFFERS = """
              from feed_offer f
              left join offer o on o.shop = :shop and o.product_id = f.product_id and o.sku = f.sku
             where f.run = :run and (o.sku is null
                or (o.position, o.price, o.currency, o.sale_price, o.sale_from, o.sale_to, o.availability, o.quantity,
                    o.ships_in_days, cast(o.options as text))
                   is distinct from (f.position, f.price, f.currency, f.sale_price, f.sale_from, f.sale_to, f.availability,
                    f.quantity, f.ships_in_days, cast(f.options as text)))
            """;

    static final String OFFERS_GONE = """
              from offer o
             where o.shop = :shop
               and exists (select 1 from feed_row s where s.run = :run and s.kind = 'PRODUCT' and s.id = o.product_id
                              and s.doc is not null)
               and not exists (select 1 from feed_offer f
                                where f.run = :run and f.product_id = o.product_id and f.sku = o.sku)
            """;

    /** To be formatted with a kind: what the run does not name, if it has accepted rows of that kind at all. */
    static final String UNNAMED = """
              from %1$s held
             where held.shop = :shop
               and exists (select 1 from feed_row s where s.run = :run and s.kind = '%2$s' and s.doc is not null)
               and not exists (select 1 from feed_row s where s.run = :run and s.kind = '%2$s' and s.id = held.id)
            """;

    /** To be formatted with a kind: what the run says goes, unless another row of it sells it after all. */
    static final String WITHDRAWN = """
              from %1$s held
             where held.shop = :shop
               and exists (select 1 from feed_row s where s.run = :run and s.kind = '%2$s' and s.id = held.id
                              and s.doc is null and s.content_hash = '"""
            + StagedRow.WITHDRAWN + """
            ')
               and not exists (select 1 from feed_row other where other.run = :run and other.kind = '%2$s'
                                  and other.id = held.id and other.doc is not null)
            """;

    private Differences() {}

    static String of(String part, RowKind kind) {
        return part.formatted(kind.table, kind.name());
    }
}
