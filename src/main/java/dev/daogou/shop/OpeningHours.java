package dev.daogou.shop;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.daogou.shared.Problem;

/**
 * When the shop's people answer, by the shop's own clock.
 *
 * @param week times such as {@code 09:00-18:00} by day, {@code mon} to {@code sun}; a day that is not named is closed
 * @param exceptions days that are other than their weekday, holidays and the working days that make up for them; of two that
 *            cover a day the later one counts
 */
public record OpeningHours(Map<String, List<String>> week, List<OtherDays> exceptions) {

    /**
     * @param from first and {@code to} last of the days
     * @param name what they are called, for the merchant; may be {@code null}
     * @param open the times they are open; none when closed
     */
    public record OtherDays(LocalDate from, LocalDate to, String name, List<String> open) {

        public OtherDays {
            open = open == null ? List.of() : List.copyOf(open);
        }

        boolean cover(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** In minutes of the day, {@code to} excluded. */
    private record Span(int from, int to) {

        static Span of(String text) {
            Matcher times = SPAN.matcher(text);
            if (!times.matches()) {
                throw new IllegalArgumentException(text);
            }
            return new Span(minutes(times.group(1), times.group(2)), minutes(times.group(3), times.group(4)));
        }

        private static int minutes(String hours, String minutes) {
            return 60 * Integer.parseInt(hours) + Integer.parseInt(minutes);
        }

        boolean holds(int minute) {
            return from <= minute && minute < to;
        }
    }

    private static final Pattern SPAN = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)-([01]?\\d|2[0-4]):([0-5]\\d)");
    private static final Set<String> DAYS = Arrays.stream(DayOfWeek.values()).map(OpeningHours::key)
            .collect(Collectors.toUnmodifiableSet());
    private static final int MOST_EXCEPTIONS = 200;
    private static final int DAYS_AHEAD = 370;
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final String HOW = "must hold times such as 09:00-18:00, the later one last; a night is 20:00-24:00 and"
            + " 00:00-02:00 on the day after";

    public OpeningHours {
        week = week == null ? Map.of() : new HashMap<>(week);
        exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
    }

    public boolean isOpen(Instant now, ZoneId zone) {
        ZonedDateTime there = now.atZone(zone);
        int minute = 60 * there.getHour() + there.getMinute();
        return on(there.toLocalDate()).stream().map(Span::of).anyMatch(span -> span.holds(minute));
    }

    /** When it opens next, looked for a year ahead; empty when it does not. */
    public Optional<Instant> opensAfter(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            LocalDate day = today.plusDays(ahead);
            Optional<Instant> opens = on(day).stream().map(Span::of)
                    .map(span -> day.atTime(span.from / 60, span.from % 60).atZone(zone).toInstant()).filter(now::isBefore)
                    .min(Instant::compareTo);
            if (opens.isPresent()) {
                return opens;
            }
        }
        return Optional.empty();
    }

    private List<String> on(LocalDate day) {
        return exceptions.stream().filter(other -> other.cover(day)).reduce((earlier, later) -> later).map(OtherDays::open)
                .orElseGet(() -> week.getOrDefault(key(day.getDayOfWeek()), List.of()));
    }

    private static String key(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    /**
     * @param field what these hours are called where they came from
     * @throws Problem 400 naming the field that cannot be
     */
    void check(String field) {
        week.forEach((day, open) -> {
            if (!DAYS.contains(day)) {
                throw Problem.badField(field + ".week." + day, "must be one of mon, tue, wed, thu, fri, sat, sun");
            }
            checkTimes(field + ".week." + day, open);
        });
        if (exceptions.size() > MOST_EXCEPTIONS) {
            throw Problem.badField(field + ".exceptions",
                    "must be at most " + MOST_EXCEPTIONS + ": leave out those that are past");
        }
        for (int i = 0; i < exceptions.size(); i++) {
            String at = field + ".exceptions[" + i + "]";
            OtherDays other = exceptions.get(i);
            if (other.from == null || other.to == null || other.to.isBefore(other.from)) {
                throw Problem.badField(at, "must have from and to as dates such as 2026-10-01, the later one last");
            }
            checkTimes(at + ".open", other.open);
        }
    }

    private static void checkTimes(String field, List<String> open) {
        if (open == null || !open.stream().allMatch(OpeningHours::isSpan)) {
            throw Problem.badField(field, HOW);
        }
    }

    private static boolean isSpan(String text) {
        if (text == null || !SPAN.matcher(text).matches()) {
            return false;
        }
        Span span = Span.of(text);
        return span.from < span.to && span.to <= MINUTES_OF_A_DAY;
    }
}
