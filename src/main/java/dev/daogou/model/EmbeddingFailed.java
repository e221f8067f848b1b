package dev.daogou.model;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Vectors that could not be had, with the reason in a closed set of names. The message holds no text and no key. */
public final class EmbeddingFailed extends RuntimeException {

    /** Why. */
    public enum Code {
        /** The key is missing, wrong or not allowed: nothing helps but another one. */
        KEY,
        /** Understood and refused: an unknown model, a text it does not take. */
        REFUSED,
        /** Too many requests, or a quota that is used up. */
        RATE,
        /** Not reachable, failing inside, or left alone for a while after that. */
        UNAVAILABLE,
        /** Slower than the limit. */
        TIMEOUT,
        /** Lost in mid-answer. */
        CUT,
        /** An answer that is none: a web page, a wrong number of vectors or of their numbers. */
        BROKEN,
        /** Vectors that differ from those the model of this name has made before. */
        OTHER_MODEL
    }

    /** What providers call their errors; their sentences may repeat the text. */
    private static final Pattern NAME = Pattern.compile("\"(?:code|type)\"\\s*:\\s*\"([A-Za-z0-9_.\\-]{1,60})\"");
    private static final int KEY_UNKNOWN = 401;
    private static final int KEY_NOT_ALLOWED = 403;

    private final Code code;
    private final transient Duration retryAfter;

    public EmbeddingFailed(Code code, String message) {
        this(code, message, null, null);
    }

    private EmbeddingFailed(Code code, String message, Duration retryAfter, Throwable cause) {
        super(code + ": " + message, cause);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static EmbeddingFailed of(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof EmbeddingFailed named) {
            return named;
        }
        if (cause instanceof UpstreamRefusal refusal) {
            return refused(refusal);
        }
        ModelFailure failure = Failures.named(cause);
        return new EmbeddingFailed(Code.valueOf(failure.code().name().substring("LLM_".length())), failure.detail(), null,
                cause);
    }

    private static EmbeddingFailed refused(UpstreamRefusal refusal) {
        int status = refusal.statusCode();
        boolean key = status == KEY_UNKNOWN || status == KEY_NOT_ALLOWED;
        Code code = key ? Code.KEY : Code.valueOf(Failures.named(refusal).code().name().substring("LLM_".length()));
        Matcher name = NAME.matcher(String.valueOf(refusal.getMessage()));
        String message = "HTTP " + status + (name.find() ? " (" + name.group(1) + ")" : "");
        return new EmbeddingFailed(code, key ? message + ": is daogou.embedding.api-key right?" : message,
                refusal.retryAfter().orElse(null), null);
    }

    public Code code() {
        return code;
    }

    /** How long the provider asks to be left alone; empty when it does not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether the very same request may succeed later, without anybody changing anything. */
    public boolean passing() {
        return Stream.of(Code.RATE, Code.UNAVAILABLE, Code.TIMEOUT, Code.CUT).anyMatch(code::equals);
    }
}
