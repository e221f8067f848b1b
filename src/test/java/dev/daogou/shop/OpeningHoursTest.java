package dev.daogou.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.daogou.shared.Problem;
import dev.daogou.shop.OpeningHours.OtherDays;

class OpeningHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<String> DAY = List.of("09:00-12:00", "13:00-18:00");
    /** The national holiday of 2026 and the Saturday that makes up for it. */
    private static final OpeningHours HOURS = new OpeningHours(
            Map.of("mon", DAY, "tue", DAY, "wed", DAY, "thu", DAY, "fri", List.of("09:00-12:00", "20:00-24:00"), "sat",
                    List.of("00:00-02:00")),
            List.of(new OtherDays(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7), "国庆节", List.of()),
                    new OtherDays(LocalDate.of(2026, 10, 10), LocalDate.of(2026, 10, 10), "调休", List.of("09:00-17:00"))));

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    @ParameterizedTest
    @CsvSource({ "2026-09-21T08:59,false", "2026-09-21T09:00,true", "2026-09-21T11:59,true", "2026-09-21T12:00,false",
            "2026-09-21T13:00,true", "2026-09-21T18:00,false", "2026-09-25T23:59,true", "2026-09-26T01:59,true",
            "2026-09-26T02:00,false", "2026-09-27T10:00,false", "2026-10-01T10:00,false", "2026-10-07T10:00,false",
            "2026-10-08T10:00,true", "2026-10-10T10:00,true", "2026-10-10T01:00,false" })
    void isOpenAtItsTimesAndOnDaysThatDifferAtTheirs(String local, boolean open) {
        assertThat(HOURS.isOpen(at(local, SHANGHAI), SHANGHAI)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({ "2026-09-21T08:00,2026-09-21T09:00", "2026-09-21T12:30,2026-09-21T13:00",
            "2026-09-25T12:00,2026-09-25T20:00", "2026-09-26T03:00,2026-09-28T09:00", "2026-09-30T18:00,2026-10-08T09:00",
            "2026-10-09T12:00,2026-10-09T20:00", "2026-10-10T08:00,2026-10-10T09:00" })
    void opensNextWhenTheNextTimeBegins(String local, String next) {
        assertThat(HOURS.opensAfter(at(local, SHANGHAI), SHANGHAI)).contains(at(next, SHANGHAI));
    }

    @Test
    void byTheShopsOwnClockAlsoWhenItIsPutForward() {
        var night = new OpeningHours(Map.of("sun", List.of("02:30-05:00")), null);
        assertThat(night.opensAfter(at("2026-03-29T00:00", BERLIN), BERLIN)).as("there is no half past two that night")
                .contains(at("2026-03-29T03:30", BERLIN));
        assertThat(HOURS.isOpen(Instant.parse("2026-09-21T02:00:00Z"), SHANGHAI)).isTrue();
        assertThat(HOURS.isOpen(Instant.parse("2026-09-21T02:00:00Z"), BERLIN)).isFalse();
    }

    @Test
    void aShopThatNeverOpensSaysNoTime() {
        assertThat(new OpeningHours(null, null).opensAfter(at("2026-09-21T08:00", SHANGHAI), SHANGHAI)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "9-18", "09:00-09:00", "18:00-09:00", "09:00-24:30", "25:00-26:00", "", "09:00 - 18:00" })
    void timesThatAreNoneAreRefusedByTheirField(String times) {
        assertThatThrownBy(() -> new OpeningHours(Map.of("mon", List.of(times)), null).check("hours"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("hours.week.mon");
    }

    @Test
    void daysThatAreNoneAreRefusedByTheirField() {
        assertThatThrownBy(() -> new OpeningHours(Map.of("monday", DAY), null).check("hours"))
                .hasMessageContaining("hours.week.monday");
        assertThatThrownBy(() -> new OpeningHours(null,
                List.of(new OtherDays(LocalDate.of(2026, 10, 7), LocalDate.of(2026, 10, 1), null, null))).check("hours"))
                .hasMessageContaining("hours.exceptions[0]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // in Berlin; after-sales: Mon to Fri 20:00-24:00, Sat 00:00-02:30, closed on 26 October, open on the Sunday before
            "2026-10-23T19:59 | sales", "2026-10-23T20:00 | sales after_sales", "2026-10-23T23:59 | sales after_sales",
            "2026-10-24T00:00 | sales after_sales", "2026-10-24T02:30 | sales", "2026-10-25T12:00 | sales after_sales",
            "2026-10-26T21:00 | sales", "2026-10-27T21:00 | sales after_sales" })
    void aDepartmentMayHaveHoursOfItsOwnByTheShopsClock(String local, String open) {
        assertThat(berlin(evenings()).open(at(local, BERLIN))).containsExactly(open.split(" "));
    }

    @Test
    void aDepartmentOpensByTheClockThatIsPutBackThatNight() {
        Shop shop = berlin(evenings());
        // Half past two comes twice: 00:30Z and 01:30Z.
        assertThat(shop.isOpen("after_sales", Instant.parse("2026-10-25T00:30:00Z"))).isTrue();
        assertThat(shop.isOpen("after_sales", Instant.parse("2026-10-25T01:30:00Z"))).isTrue();
        assertThat(shop.isOpen("after_sales", Instant.parse("2026-10-25T02:00:00Z"))).isFalse();
    }

    @Test
    void aDepartmentWithoutHoursOfItsOwnHasTheShops() {
        Shop shop = berlin(null);
        Instant closed = at("2026-09-27T10:00", BERLIN);
        assertThat(shop.open(closed)).containsExactly("sales", "after_sales");
        var s = shop.settings;
        shop.settings = new ShopSettings(s.greeting(), s.accent(), true, false, false, 0.5, null, HOURS, null,
                s.departments(), null);
        assertThat(shop.open(closed)).isEmpty();
    }

    @Test
    void hoursOfADepartmentThatAreNoneAreRefusedByTheirField() {
        var settings = berlin(new OpeningHours(Map.of("mon", List.of("9-18")), null)).settings;
        assertThatThrownBy(settings::check).hasMessageContaining("departments[1].hours.week.mon");
    }

    private static OpeningHours evenings() {
        List<String> late = List.of("20:00-24:00");
        return new OpeningHours(
                Map.of("mon", late, "tue", late, "wed", late, "thu", late, "fri", late, "sat", List.of("00:00-02:30")),
                List.of(new OtherDays(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 26), "Nationalfeiertag", List.of()),
                        new OtherDays(LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 25), null,
                                List.of("02:00-03:00", "10:00-14:00"))));
    }

    /** A shop whose people are always there, but for those of after-sales. */
    private static Shop berlin(OpeningHours afterSales) {
        var usual = Departments.USUAL.all();
        var repairs = usual.get(1);
        var s = ShopSettings.defaults();
        Shop shop = new Shop();
        shop.timeZone = BERLIN.getId();
        shop.settings = new ShopSettings(s.greeting(), s.accent(), true, false, false, 0.5, null, null, null,
                new Departments(List.of(usual.get(0),
                        new Department(repairs.id(), repairs.name(), repairs.takes(), afterSales))),
                null);
        return shop;
    }
}
