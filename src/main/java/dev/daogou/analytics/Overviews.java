package dev.daogou.analytics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import dev.daogou.analytics.Overview.Count;
import dev.daogou.analytics.Overview.Day;
import dev.daogou.analytics.Overview.Rated;
import dev.daogou.analytics.Overview.Wait;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;

/** Folds the current shop's log into figures. Every statement is of {@link Figures}, which filter by shop. */
@ApplicationScoped
public class Overviews {

    private final EntityManager database;
    private final UnansweredQuestions questions;
    private final CurrentShop current;
    private final Clock clock;

    Overviews(EntityManager database, UnansweredQuestions questions, CurrentShop current, Clock clock) {
        this.database = database;
        this.questions = questions;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @param days 7, 30 or 90, with today
     * @throws Problem 400 for another number of days
     */
    @Transactional
    public Overview of(int days) {
        Shop shop = Shop.named(current.id()).orElseThrow(() -> Problem.notFound("shop"));
        Period period = Period.ofLast(days, shop.zone(), clock.instant());
        List<Tuple> talks = rows(Figures.TALKS, period);
        Tuple all = talks.stream().filter(row -> row.get("day") == null).findFirst().orElseThrow();
        Tuple cases = rows(Figures.CLAIMS, period).get(0);
        Tuple rated = rows(Figures.RATINGS, period).get(0);
        return new Overview(period.firstDay(), days, number(all, "conversations"), number(all, "messages"),
                wait(all, "assistant"), wait(all, "agent"), number(all, "contained"), number(all, "handed_off"),
                counts(Figures.REASONS, period), wait(cases, "claim"), counts(Figures.ENDS, period),
                counts(Figures.OUTCOMES, period), counts(Figures.ANSWERED_BY, period), rated(rated),
                questions.of(period, shop), days(talks, period));
    }

    private List<Count> counts(String sql, Period period) {
        return rows(sql, period).stream()
                .map(row -> new Count(row.get("name", String.class).toLowerCase(Locale.ROOT), number(row, "count"))).toList();
    }

    private static List<Day> days(List<Tuple> talks, Period period) {
        Map<LocalDate, Tuple> known = talks.stream().filter(row -> row.get("day") != null)
                .collect(Collectors.toMap(row -> LocalDate.parse(row.get("day", String.class)), Function.identity()));
        return period.each().stream().map(day -> {
            Tuple row = known.get(day);
            return row == null
                    ? new Day(day, 0, 0, 0)
                    : new Day(day, number(row, "conversations"), number(row, "contained"), number(row, "handed_off"));
        }).toList();
    }

    private List<Tuple> rows(String sql, Period period) {
        Query query = database.createNativeQuery(sql, Tuple.class).setParameter("shop", current.id()).setParameter("from",
                period.from());
        if (sql.contains(":zone")) {
            query.setParameter("zone", period.zone().getId());
        }
        List<?> found = query.getResultList();
        return found.stream().map(Tuple.class::cast).toList();
    }

    private static Rated rated(Tuple row) {
        BigDecimal mean = row.get("mean", BigDecimal.class);
        return new Rated(number(row, "count"), mean == null ? null : mean.doubleValue());
    }

    private static Wait wait(Tuple row, String whose) {
        return new Wait(number(row, whose + "_count"), whole(row, whose + "_median"), whole(row, whose + "_p90"));
    }

    private static Long whole(Tuple row, String name) {
        Number value = (Number) row.get(name);
        return value == null ? null : Math.round(value.doubleValue());
    }

    private static long number(Tuple row, String name) {
        return ((Number) row.get(name)).longValue();
    }
}
