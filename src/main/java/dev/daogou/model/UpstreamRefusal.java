package dev.daogou.model;

import java.time.Duration;
import java.util.Optional;

import dev.langchain4j.exception.HttpException;
import io.vertx.core.MultiMap;

/** A status other than 2xx, with the provider's own words. */
final class UpstreamRefusal extends HttpException {

    private final transient Optional<Duration> retryAfter;
    private final String told;

    UpstreamRefusal(int status, String body, MultiMap headers) {
        super(status, body);
        String header = headers.get("Retry-After");
        retryAfter = seconds(header);
        told = header == null || !header.matches("[\\w ,:+-]{1,40}") ? "" : ", Retry-After: " + header.strip();
    }

    /** Status, and the provider's wish for patience where it has one; never its body, which may quote the visitor. */
    String told() {
        return "HTTP " + statusCode() + told;
    }

    /** When the provider says it will answer again; empty when it does not say, or names a date. */
    Optional<Duration> retryAfter() {
        return retryAfter == null ? Optional.empty() : retryAfter;
    }

    private static Optional<Duration> seconds(String header) {
        if (header == null || !header.strip().matches("\\d{1,6}")) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Long.parseLong(header.strip())));
    }
}
