package dev.daogou.feeds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import dev.daogou.catalog.Availability;
import dev.daogou.feeds.GoogleColumns.Row;
import dev.daogou.shared.Money;

/** Cells of a Google feed as values. */
final class GoogleCells {

    private static final DateTimeFormatter TIME = DateTimeFormatter
            .ofPattern("yyyy-MM-dd['T'][' ']HH:mm[:ss][ ][XXX][XX][X]");

    private GoogleCells() {}

    /** @param currency what a price without one is in */
    static Money price(Row row, String column, String currency) {
        String cell = row.get(column);
        if (cell == null) {
            return null;
        }
        try {
            return WrittenPrice.read(cell, currency);
        } catch (IllegalArgumentException e) {
            throw new CellFault(row, column, e.getMessage());
        }
    }

    static Availability availability(Row row) {
        String cell = row.get("availability");
        if (cell == null) {
            return null;
        }
        try {
            return WrittenAvailability.read(cell);
        } catch (IllegalArgumentException e) {
            throw new CellFault(row, "availability", e.getMessage());
        }
    }

    static Integer number(Row row, String... columns) {
        for (String column : columns) {
            String cell = row.get(column);
            if (cell != null) {
                try {
                    return Integer.valueOf(cell);
                } catch (NumberFormatException e) {
                    throw new CellFault(row, column, "'" + cell + "' is not a whole number");
                }
            }
        }
        return null;
    }

    /** @return begin and end of the sale, each {@code null} when the feed does not say */
    static Instant[] saleDates(Row row) {
        String column = "sale_price_effective_date";
        String cell = row.get(column);
        if (cell == null) {
            return new Instant[2];
        }
        String[] ends = cell.split("/", -1);
        if (ends.length != 2) {
            throw new CellFault(row, column,
                    "write begin and end as 2026-11-11T00:00+0800/2026-11-12T23:59+0800");
        }
        return new Instant[]{ time(row, column, ends[0]), time(row, column, ends[1]) };
    }

    private static Instant time(Row row, String column, String text) {
        try {
            var parsed = TIME.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime time
                    ? time.toInstant()
                    : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new CellFault(row, column, "'" + text + "' is no time: write it as 2026-11-11T00:00+0800");
        }
    }
}
