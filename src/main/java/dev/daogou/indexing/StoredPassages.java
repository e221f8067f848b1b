package dev.daogou.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.shop.CurrentShop;
import io.agroal.api.AgroalDataSource;

/** What the current shop's products and articles were cut into, for who wants to look at it. */
@ApplicationScoped
public class StoredPassages {

    private static final String ALL = " from passage where shop = ? and removed_at is null";
    private static final String CUT_FROM = ALL + " and owner = ?";
    private static final String NAMING = ALL + " and article_id is not null and product_id = ?";
    /** By length first: the ninth piece before the tenth. */
    private static final String PAGE = """
            select p.*, e.model from (%s) p
            left join embedding e on e.text_hash = p.text_hash and e.model = case p.lang when 'zh' then ? else ? end
            order by p.article_id nulls first, char_length(p.id), p.id limit ? offset ?
            """;

    private final AgroalDataSource database;
    private final KnowledgeIndex index;
    private final CurrentShop shop;

    StoredPassages(AgroalDataSource database, KnowledgeIndex index, CurrentShop shop) {
        this.database = database;
        this.index = index;
        this.shop = shop;
    }

    /** All of the shop's. */
    public long count() {
        return count("select 1" + ALL, shop.id());
    }

    /** What was cut from this product or article. */
    public List<StoredPassage> of(PassageOwner owner, int offset, int limit) {
        return page("select *" + CUT_FROM, offset, limit, shop.id(), owner.key());
    }

    public long count(PassageOwner owner) {
        return count("select 1" + CUT_FROM, shop.id(), owner.key());
    }

    /** What was cut from this product, then what articles say of it. */
    public List<StoredPassage> about(String productId, int offset, int limit) {
        return page("select *" + CUT_FROM + " union all select *" + NAMING, offset, limit, shop.id(),
                PassageOwner.product(productId).key(), shop.id(), productId);
    }

    public long countAbout(String productId) {
        return count("select 1" + CUT_FROM + " union all select 1" + NAMING, shop.id(),
                PassageOwner.product(productId).key(), shop.id(), productId);
    }

    private List<StoredPassage> page(String which, int offset, int limit, Object... values) {
        Models models = index.models();
        Object[] all = Stream.concat(Stream.of(values), Stream.of(models.zh(), models.en(), limit, offset)).toArray();
        List<StoredPassage> found = new ArrayList<>();
        each(PAGE.formatted(which), all, row -> found.add(new StoredPassage(PassageRow.passage(row), row.getString("model"))));
        return found;
    }

    private long count(String which, Object... values) {
        long[] count = new long[1];
        each("select count(*) from (" + which + ") p", values, row -> count[0] = row.getLong(1));
        return count[0];
    }

    private void each(String sql, Object[] values, PgQuery.Row reader) {
        new PgQuery(sql, values).each(database, "the passages could not be read", reader);
    }
}
