package dev.daogou.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.daogou.shared.Money;

/** A sale and a promotion hold from their first millisecond on and no longer in their last, wherever in the world they begin. */
class SaleBoundariesTest {

    private static final Money LIST = Money.of("200", "CNY");
    /** Those that change their clocks, in either half of the year and by half an hour, and those that never do. */
    private static final List<String> ZONES = List.of("Asia/Shanghai", "Europe/Berlin", "America/New_York",
            "Australia/Lord_Howe",
            "Pacific/Apia", "Asia/Kathmandu", "America/Santiago", "UTC");
    /** When clocks go forward or back in one of them, and the days beside. */
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 29),
            LocalDate.of(2026, 4, 5), LocalDate.of(2026, 9, 6), LocalDate.of(2026, 10, 4), LocalDate.of(2026, 10, 25),
            LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 11), LocalDate.of(2028, 2, 29), LocalDate.of(2026, 12, 31));

    private final AtomicInteger tried = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();

    @Test
    void ofAThousandInstantsNotOneIsOnTheWrongSide() {
        Random random = new Random(7);
        for (String zone : ZONES) {
            for (LocalDate day : DAYS) {
                Instant from = day.atTime(random.nextBoolean() ? LocalTime.MIDNIGHT : LocalTime.of(2, 30))
                        .atZone(ZoneId.of(zone)).toInstant();
                Instant to = day.plusDays(1 + random.nextInt(3)).atStartOfDay(ZoneId.of(zone)).toInstant();
                for (Instant edge : List.of(from, to)) {
                    for (int ms : new int[]{ -1, 0, 1 }) {
                        sale(from, to, edge.plusMillis(ms));
                        promotion(from, to, edge.plusMillis(ms));
                    }
                }
                promotion(from, to, from.plusMillis(to.toEpochMilli() - from.toEpochMilli() >> 1));
            }
        }
        OffersReport.line("sale and promotion boundaries: instants on the wrong side", tried, wrong);
        assertThat(tried.get()).isGreaterThanOrEqualTo(1_000);
        assertThat(wrong.get()).isZero();
    }

    @Test
    void aDayOnWhichClocksAreChangedIsAsLongAsItIsThere() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant from = LocalDate.of(2026, 10, 25).atStartOfDay(berlin).toInstant();
        Instant to = LocalDate.of(2026, 10, 26).atStartOfDay(berlin).toInstant();
        assertThat(price(promoted(from, to), from.plusSeconds(25 * 3600 - 1))).isEqualTo(Money.of("150", "CNY"));
        assertThat(price(promoted(from, to), from.plusSeconds(25 * 3600))).isEqualTo(LIST);
    }

    private void sale(Instant from, Instant to, Instant at) {
        Offer offer = new Offer();
        offer.productId = "coat";
        offer.sku = "";
        offer.price = LIST.amount();
        offer.salePrice = new BigDecimal("150");
        offer.currency = "CNY";
        offer.saleFrom = from;
        offer.saleTo = to;
        offer.availability = Availability.IN_STOCK;
        offer.options = "{}";
        var item = new CartItem("Coat", null, offer.at(at), 1, null);
        check(from, to, at, Reckoning.of(List.of(item), List.of(), occasion(at)).total());
    }

    private void promotion(Instant from, Instant to, Instant at) {
        check(from, to, at, price(promoted(from, to), at));
    }

    private void check(Instant from, Instant to, Instant at, Money told) {
        tried.incrementAndGet();
        boolean on = at.toEpochMilli() >= from.toEpochMilli() && at.toEpochMilli() < to.toEpochMilli();
        if (!told.equals(on ? Money.of("150", "CNY") : LIST)) {
            wrong.incrementAndGet();
        }
    }

    private static Money price(PromotionDoc promotion, Instant at) {
        var item = new CartItem("Coat", null, RandomOffers.offer("coat", LIST, null), 1, null);
        return Reckoning.of(List.of(item), List.of(promotion), occasion(at)).total();
    }

    private static PromotionDoc promoted(Instant from, Instant to) {
        return new PromotionDoc("p", null, "P", BigDecimal.valueOf(25), null, null, null, null, null, null, null, from, to,
                false,
                null);
    }

    private static Occasion occasion(Instant at) {
        return new Occasion(at, false, null, Set.of());
    }
}
