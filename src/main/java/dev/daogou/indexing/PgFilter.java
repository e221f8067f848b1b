package dev.daogou.indexing;

import java.util.ArrayList;
import java.util.List;

/**
 * Which entries may be found, as a condition on {@code e}. The one place where a search names its shop.
 *
 * @param values in the order of the condition's question marks
 */
record PgFilter(String condition, List<Object> values) {

    static PgFilter of(String shop, IndexFilter filter) {
        StringBuilder condition = new StringBuilder("e.shop = ?");
        List<Object> values = new ArrayList<>(List.of(shop));
        if (filter.productId() != null) {
            condition.append(" and e.product = ?");
            values.add(filter.productId());
        }
        if (filter.category() != null) {
            List<String> path = LuceneFields.categories(filter.category());
            condition.append(" and e.categories @> ?");
            values.add(new String[]{ path.isEmpty() ? "" : path.get(path.size() - 1) });
        }
        if (filter.kinds() != null) {
            condition.append(" and e.kind = any(?)");
            values.add(filter.kinds().stream().map(PassageKind::code).toArray(String[]::new));
        }
        if (filter.lang() != null) {
            condition.append(" and e.lang = ?");
            values.add(filter.lang().code());
        }
        condition.append(" and (e.valid_from is null or e.valid_from <= ?) and (e.valid_to is null or e.valid_to > ?)");
        values.add(filter.at());
        values.add(filter.at());
        return new PgFilter(condition.toString(), values);
    }

    /**
     * The same for postings {@code p} of the shop's own terms. Where only the moment counts, the few passages that have a
     * validity are left out, instead of looking all others up.
     */
    static PgFilter ofPostings(String schema, String shop, IndexFilter filter) {
        if (filter.productId() == null && filter.category() == null && filter.kinds() == null && filter.lang() == null) {
            return new PgFilter("""
                    not exists (select from %s.entry e where e.no = p.entry and e.shop = ?
                        and (e.valid_from is not null or e.valid_to is not null)
                        and (e.valid_from > ? or e.valid_to <= ?))""".formatted(schema),
                    List.of(shop, filter.at(), filter.at()));
        }
        PgFilter all = of(shop, filter);
        return new PgFilter("p.entry in (select e.no from %s.entry e where %s)".formatted(schema, all.condition), all.values);
    }
}
