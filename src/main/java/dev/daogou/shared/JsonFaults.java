package dev.daogou.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** What whoever wrote a document has to change when it does not have the shape it should, in words of ours. */
public final class JsonFaults {

    /** So much of a wrong value may be said back: enough to find it, too little to carry anything. */
    private static final int LONGEST_ECHO = 12;

    private static final Pattern TOKEN = Pattern.compile("JsonToken\\.(\\w+)");
    private static final Map<String, String> KINDS = Map.of("START_OBJECT", "an object", "START_ARRAY", "a list",
            "VALUE_STRING",
            "a text", "VALUE_NUMBER_INT", "a number", "VALUE_NUMBER_FLOAT", "a number", "VALUE_TRUE", "true", "VALUE_FALSE",
            "false", "VALUE_NULL", "null");

    private JsonFaults() {}

    /** @return where, as {@code variants[2].price}, or {@code null} for the whole document */
    public static String field(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName())
                .collect(Collectors.joining());
        // A wrong name in a map is not part of the path, since nothing stands there yet.
        path += isName(e) && echo(e) != null ? "." + echo(e) : "";
        return path.isEmpty() ? null : path.startsWith(".") ? path.substring(1) : path;
    }

    /** The remedy. */
    public static String message(JsonMappingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem.faults().isEmpty() ? problem.getMessage() : problem.faults().get(0).message();
            }
            if (isOurs(cause)) {
                return cause.getMessage();
            }
        }
        if (e.getClass() == JsonMappingException.class && e.getOriginalMessage().startsWith("must ")) {
            // A deserializer of ours.
            return e.getOriginalMessage();
        }
        String remedy = e instanceof MismatchedInputException mismatch ? remedy(mismatch.getTargetType()) : null;
        return remedy == null ? "cannot be read: it has not the form that the documentation shows" : remedy;
    }

    /** The remedy, and what was given instead. */
    public static String refusal(JsonMappingException e) {
        String given = e instanceof MismatchedInputException && !isName(e) ? given(e) : null;
        String remedy = message(e);
        return given == null || !remedy.startsWith("must be ") ? remedy : remedy + ", not " + given;
    }

    /** Where a text stops being JSON. */
    public static String notJson(JsonProcessingException e) {
        JsonLocation where = e.getLocation();
        return where == null
                ? "is not JSON"
                : "is not JSON from line " + where.getLineNr() + ", column " + where.getColumnNr() + " on";
    }

    /** Thrown by a constructor of ours for the caller to read; the library's own name classes. */
    private static boolean isOurs(Throwable cause) {
        return cause instanceof IllegalArgumentException && !(cause instanceof NumberFormatException)
                && cause.getMessage() != null && !cause.getMessage().startsWith("No enum constant");
    }

    private static boolean isName(JsonMappingException e) {
        return e instanceof InvalidFormatException && e.getOriginalMessage().startsWith("Cannot deserialize Map key");
    }

    private static String remedy(Class<?> wanted) {
        if (wanted == null) {
            return null;
        }
        if (wanted.isEnum()) {
            return "must be one of " + Arrays.stream(wanted.getEnumConstants())
                    .map(each -> CanonicalJson.mapper().valueToTree(each).asText()).collect(Collectors.joining(", "));
        }
        if (wanted == Money.class) {
            return "must be an amount and a currency: {\"amount\":\"199.00\",\"currency\":\"CNY\"}";
        }
        if (wanted == Instant.class) {
            return "must be a time in UTC such as 2026-11-11T00:00:00Z";
        }
        if (wanted == LocalDate.class) {
            return "must be a date such as 2026-11-11";
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return "must be true or false";
        }
        if (wanted == int.class || wanted == Integer.class || wanted == long.class || wanted == Long.class) {
            return "must be a whole number such as 12";
        }
        if (Number.class.isAssignableFrom(wanted) || wanted == double.class) {
            return "must be a number such as 12.50";
        }
        if (Collection.class.isAssignableFrom(wanted) || wanted.isArray()) {
            return "must be a list";
        }
        return Map.class.isAssignableFrom(wanted) || wanted.isRecord() ? "must be an object" : "must be a text";
    }

    /** Of what kind the value was, and a short one itself; {@code null} where that is not known. */
    private static String given(JsonMappingException e) {
        String echo = echo(e);
        if (e instanceof InvalidFormatException wrong && wrong.getValue() instanceof String text) {
            return echo != null ? "the text \"" + echo + "\"" : "a text of " + text.length() + " characters";
        }
        if (e instanceof InvalidFormatException wrong && wrong.getValue() instanceof Number) {
            return echo != null ? echo : "such a number";
        }
        // The parser is closed by now; the library's message still names where it stood.
        Matcher token = TOKEN.matcher(e.getOriginalMessage());
        return token.find()
                ? KINDS.get(token.group(1))
                : e.getOriginalMessage().contains("from String value") ? "a text" : null;
    }

    private static String echo(JsonMappingException e) {
        String value = e instanceof InvalidFormatException wrong ? String.valueOf(wrong.getValue()) : "";
        boolean plain = value.codePoints().allMatch(c -> c >= ' ' && c != '"' && Character.isDefined(c));
        return !value.isEmpty() && value.length() <= LONGEST_ECHO && plain ? value : null;
    }
}
