package dev.daogou.model;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.langchain4j.exception.HttpException;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * A failure that the provider tells inside a stream which began with 200. LangChain4j's clients for OpenAI and Gemini read over
 * it, and would wait for a next token that never comes.
 */
final class StreamedError extends HttpException {

    /** Most frames are tokens: only what begins like an error is parsed. */
    private static final Pattern BEGINS_LIKE_ONE = Pattern.compile("\\{\\s*\"(error|type\"\\s*:\\s*\"error)\"");
    private static final Pattern BUSY = Pattern.compile("rate.?limit|quota|exhausted", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFUSED = Pattern.compile(
            "invalid|authentication|permission|not.?found|bad.?request|too.?large",
            Pattern.CASE_INSENSITIVE);

    private final String kind;

    private StreamedError(int status, String kind) {
        super(status, kind);
        this.kind = kind;
    }

    /** The provider's name of it; never its message, which may quote the visitor. */
    String kind() {
        return kind;
    }

    /** @param data of one event */
    static Optional<StreamedError> in(String data) {
        if (data == null || !BEGINS_LIKE_ONE.matcher(data).lookingAt()) {
            return Optional.empty();
        }
        try {
            Object error = new JsonObject(data).getValue("error");
            return Optional.ofNullable(error).map(told -> told instanceof JsonObject json ? of(json) : of(new JsonObject()));
        } catch (DecodeException unreadable) {
            return Optional.empty();
        }
    }

    private static StreamedError of(JsonObject error) {
        String kind = word(error, "type").or(() -> word(error, "status")).or(() -> word(error, "code")).orElse("error");
        if (error.getValue("code") instanceof Number code && code.intValue() >= 400 && code.intValue() <= 599) {
            return new StreamedError(code.intValue(), kind);
        }
        String words = kind + " " + word(error, "code").orElse("");
        return new StreamedError(BUSY.matcher(words).find() ? 429 : REFUSED.matcher(words).find() ? 400 : 503, kind);
    }

    private static Optional<String> word(JsonObject error, String name) {
        return error.getValue(name) instanceof String text && text.matches("[\\w.-]{1,60}")
                ? Optional.of(text)
                : Optional.empty();
    }
}
