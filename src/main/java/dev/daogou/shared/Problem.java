package dev.daogou.shared;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A refusal that reaches the caller as RFC 9457 {@code application/problem+json}. The detail is written for the person who
 * has to act on it: it names the field and the remedy.
 */
public class Problem extends RuntimeException {

    /** One thing wrong with the input: either a field or a line of a feed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(String field, Integer line, String message) {}

    private final int status;
    private final String type;
    private final String title;
    private final transient List<Fault> faults;
    private final transient Duration retryAfter;

    private Problem(int status, String type, String title, String detail, List<Fault> faults, Duration retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.title = title;
        this.faults = faults;
        this.retryAfter = retryAfter;
    }

    public static Problem badField(String field, String message) {
        return bad(List.of(new Fault(field, null, message)));
    }

    public static Problem bad(List<Fault> faults) {
        Fault first = faults.get(0);
        String where = first.field() != null ? first.field() : "line " + first.line();
        return new Problem(400, "bad-input", "Bad input", where + ": " + first.message(), faults, null);
    }

    public static Problem unauthorized(String detail) {
        return new Problem(401, "unauthorized", "Proof needed", detail, List.of(), null);
    }

    public static Problem forbidden(String detail) {
        return new Problem(403, "forbidden", "Forbidden", detail, List.of(), null);
    }

    /** Also what a foreign shop's id gets: nothing of one shop can be told from what does not exist. */
    public static Problem notFound(String what) {
        return new Problem(404, "not-found", "Not found", "No " + what + " with this id.", List.of(), null);
    }

    public static Problem conflict(String detail) {
        return new Problem(409, "conflict", "Conflict", detail, List.of(), null);
    }

    /** A body of a kind that is not taken here. */
    public static Problem unsupported(String field, String message) {
        return new Problem(415, "unsupported", "Unsupported", field + ": " + message, List.of(new Fault(field, null, message)),
                null);
    }

    public static Problem tooLarge(String detail) {
        return new Problem(413, "too-large", "Too large", detail, List.of(), null);
    }

    public static Problem tooMany(String detail, Duration retryAfter) {
        return new Problem(429, "rate", "Too many requests", detail, List.of(), retryAfter);
    }

    public static Problem unavailable(String detail, Duration retryAfter) {
        return new Problem(503, "unavailable", "Unavailable", detail, List.of(), retryAfter);
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** How long the caller should wait before trying again, or {@code null}. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
