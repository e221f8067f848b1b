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
        assertThatThrownBy(() -> new OpeningHours(Map.of("mon", List.of(times)), null).check()).isInstanceOf(Problem.class)
                .hasMessageContaining("hours.week.mon");
    }

    @Test
    void daysThatAreNoneAreRefusedByTheirField() {
        assertThatThrownBy(() -> new OpeningHours(Map.of("monday", DAY), null).check())
                .hasMessageContaining("hours.week.monday");
        assertThatThrownBy(() -> new OpeningHours(null,
                List.of(new OtherDays(LocalDate.of(2026, 10, 7), LocalDate.of(2026, 10, 1), null, null))).check())
                .hasMessageContaining("hours.exceptions[0]");
    }
}
