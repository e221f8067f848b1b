package dev.daogou.analytics;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import dev.daogou.analytics.Outcomes.Led;
import dev.daogou.analytics.Outcomes.OfCategory;
import dev.daogou.analytics.Outcomes.OfProduct;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;

/** Folds what was asked about, put into carts and ordered into the current shop's outcomes. */
@ApplicationScoped
public class OutcomeFigures {

    private static final int MOST = 50;

    /** One pass for all three: {@code level} tells products (0), categories (1) and the whole (2) apart. */
    private static final String LED = """
            with led as (
                select a.cid, a.product_id, p.title, p.category,
                       exists (select from bought b where b.shop = :shop and b.cid = a.cid and b.product_id = a.product_id
                           and b.at >= a.asked_at) as ordered,
                       exists (select from behaviour b where b.shop = :shop and b.cid = a.cid and b.kind = 'cart'
                           and b.product_id = a.product_id and b.at >= a.asked_at) as carted
                from asked_about a left join product p on p.shop = :shop and p.id = a.product_id
                where a.shop = :shop and a.asked_at >= :from
            )
            select case when grouping(product_id) = 0 then 0 when grouping(category) = 0 then 1 else 2 end as level,
                   product_id, title, category, count(distinct cid) as consulted,
                   count(distinct cid) filter (where carted or ordered) as carted,
                   count(distinct cid) filter (where ordered) as ordered
            from led group by grouping sets ((product_id, title, category), (category), ())
            order by consulted desc, ordered desc, product_id, category""";

    private final EntityManager database;
    private final CurrentShop current;
    private final Clock clock;

    OutcomeFigures(EntityManager database, CurrentShop current, Clock clock) {
        this.database = database;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @param days 7, 30 or 90, with today
     * @throws Problem 400 for another number of days
     */
    @Transactional
    public Outcomes of(int days) {
        Shop shop = Shop.named(current.id()).orElseThrow(() -> Problem.notFound("shop"));
        Period period = Period.ofLast(days, shop.zone(), clock.instant());
        List<?> found = database.createNativeQuery(LED, Tuple.class).setParameter("shop", shop.id)
                .setParameter("from", period.from()).getResultList();
        List<Tuple> rows = found.stream().map(Tuple.class::cast).toList();
        return new Outcomes(period.firstDay(), days,
                level(rows, 2, OutcomeFigures::led).stream().findFirst().orElse(new Led(0, 0, 0)),
                level(rows, 0,
                        row -> new OfProduct(text(row, "product_id"), text(row, "title"), text(row, "category"), led(row))),
                level(rows, 1, row -> new OfCategory(text(row, "category"), led(row))).stream()
                        .filter(each -> each.category() != null).toList());
    }

    private static <T> List<T> level(List<Tuple> rows, int level, Function<Tuple, T> made) {
        return rows.stream().filter(row -> number(row, "level") == level).limit(MOST).map(made).toList();
    }

    private static Led led(Tuple row) {
        return new Led(number(row, "consulted"), number(row, "carted"), number(row, "ordered"));
    }

    private static String text(Tuple row, String name) {
        return row.get(name, String.class);
    }

    private static long number(Tuple row, String name) {
        return ((Number) row.get(name)).longValue();
    }
}
