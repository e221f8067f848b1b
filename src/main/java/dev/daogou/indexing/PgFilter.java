package dev.daogou.indexing;

import java.util.ArrayList;
import java.util.List;

/**
 * Which entries may be found, as a condition on {@code e}. The one place where a search names its shop.
 *
 * @param values in the order of the condition's question marks
 * @param wholeShop whether nothing but the moment keeps an entry of the shop back
 */
record PgFilter(String condition, List<Object> values, boolean wholeShop) {

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
            values.add(new String[]{ category(shop, path.isEmpty() ? "" : path.get(path.size() - 1)) });
        }
        if (filter.kinds() != null) {
            condition.append(" and e.kind = any(?)");
            values.add(filter.kinds().stream().map(PassageKind::code).toArray(String[]::new));
        }
        if (filter.lang() != null) {
            condition.append(" and e.lang = ?");
            values.add(filter.lang().code());
        }
        boolean wholeShop = values.size() == 1;
        condition.append(" and (e.valid_from is null or e.valid_from <= ?) and (e.valid_to is null or e.valid_to > ?)");
        values.add(filter.at());
        values.add(filter.at());
        return new PgFilter(condition.toString(), values, wholeShop);
    }

    /** A path as its shop's own, so that the entries of all other shops with the same path are not looked at. */
    static String category(String shop, String path) {
        return shop + "/" + path;
    }

    /** Whether it holds no entry of the shop back. */
    boolean holdsForAll(PgWords words) {
        return wholeShop && words.bounded() == 0;
    }
}
