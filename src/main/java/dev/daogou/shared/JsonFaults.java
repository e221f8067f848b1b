package dev.daogou.shared;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** What a merchant has to change when a document does not have the shape it should. */
public final class JsonFaults {

    private JsonFaults() {}

    /** @return where, as {@code variants[2].price}, or {@code null} for the whole document */
    public static String field(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? null : path.startsWith(".") ? path.substring(1) : path;
    }

    public static String message(JsonMappingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem.faults().isEmpty() ? problem.getMessage() : problem.faults().get(0).message();
            }
            if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        return e instanceof MismatchedInputException mismatch ? remedy(mismatch.getTargetType(), e) : e.getOriginalMessage();
    }

    private static String remedy(Class<?> wanted, JsonMappingException e) {
        if (wanted == null) {
            return e.getOriginalMessage();
        }
        if (wanted == Money.class) {
            return "must be an amount and a currency: {\"amount\":\"199.00\",\"currency\":\"CNY\"}";
        }
        if (wanted == Instant.class) {
            return "must be a time in UTC such as 2026-11-11T00:00:00Z";
        }
        if (Number.class.isAssignableFrom(wanted) || wanted == int.class) {
            return "must be a number";
        }
        if (Collection.class.isAssignableFrom(wanted)) {
            return "must be a list";
        }
        return Map.class.isAssignableFrom(wanted) || wanted.isRecord() ? "must be an object" : "must be a text";
    }
}
