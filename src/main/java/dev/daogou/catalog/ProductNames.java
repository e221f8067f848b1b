package dev.daogou.catalog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

/** Every shop's product names in memory, since a question is matched against all of them. */
@ApplicationScoped
public class ProductNames {

    /** Another replica's change is not announced here; a new name is known after this long at the latest. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private record Known(List<ProductName> names, String stamp, Instant until) {}

    private final Map<String, Known> byShop = new ConcurrentHashMap<>();
    private final EntityManager database;
    private final Clock clock;

    ProductNames(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    public List<ProductName> of(String shop) {
        Instant now = clock.instant();
        Known known = byShop.get(shop);
        if (known == null || now.isAfter(known.until)) {
            String stamp = stamp(shop);
            boolean same = known != null && known.stamp.equals(stamp);
            known = new Known(same ? known.names : read(shop), stamp, now.plus(FRESH));
            byShop.put(shop, known);
        }
        return known.names;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CatalogChanged change) {
        byShop.remove(change.shop());
    }

    /** Another one as soon as a product comes, changes or goes; far cheaper than the names of a large shop. */
    private String stamp(String shop) {
        return (String) database
                .createNativeQuery("select concat(count(*), '@', max(updated_at)) from product where shop = :shop")
                .setParameter("shop", shop).getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<ProductName> read(String shop) {
        List<Tuple> rows = database.createNativeQuery("""
                select id, title, brand, category,
                       (select string_agg(t.value ->> 'title', chr(10)) from json_each(doc -> 'translations') t)
                  from product where shop = :shop order by id""", Tuple.class).setParameter("shop", shop).getResultList();
        return rows.stream().map(ProductNames::name).toList();
    }

    private static ProductName name(Tuple row) {
        String translated = row.get(4, String.class);
        return new ProductName(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class),
                row.get(3, String.class), translated == null ? List.of() : List.of(translated.split("\n")));
    }
}
