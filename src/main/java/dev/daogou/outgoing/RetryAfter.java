package dev.daogou.outgoing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** When a server wants to be asked again (RFC 9110, 10.2.3). */
public final class RetryAfter {

    private RetryAfter() {}

    /**
     * @param header seconds or a date, as the server sent it, or {@code null}
     * @param longest a server that asks for more is asked again after it all the same
     * @return empty when it says nothing that can be read, or a time that is over
     */
    public static Optional<Duration> of(String header, Instant now, Duration longest) {
        if (header == null) {
            return Optional.empty();
        }
        Duration asked;
        try {
            asked = header.strip().matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header.strip()))
                    : Duration.between(now, ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
        return asked.isNegative() ? Optional.empty() : Optional.of(asked.compareTo(longest) > 0 ? longest : asked);
    }
}
