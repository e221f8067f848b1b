package dev.daogou.model;

import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

import dev.daogou.model.ModelFailure.Code;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;

/** Gives what went wrong its name. The first cause in the chain that says something decides. */
final class Failures {

    /** A provider that asks for more patience than this is not tried again while a visitor waits. */
    private static final Duration SHORT = Duration.ofSeconds(1);

    private Failures() {}

    static ModelFailure named(Throwable error) {
        return chain(error).map(Failures::known).filter(known -> known != null).findFirst()
                .orElseGet(() -> new ModelFailure(Code.LLM_BROKEN, true, error.toString()));
    }

    /** Whether the provider itself is in trouble, so that the breaker should count it. */
    static boolean troublesProvider(Throwable error) {
        return !(error instanceof CallStopped) && named(error).code() != Code.LLM_REFUSED;
    }

    /** Whether one more try at once may help: a stale connection, a hiccup; not a slow or refusing provider. */
    static boolean worthAnotherTry(Throwable error) {
        if (error instanceof CallStopped || error instanceof AfterTools || error instanceof CircuitBreakerOpenException
                || error instanceof BulkheadException) {
            return false;
        }
        ModelFailure failure = named(error);
        return switch (failure.code()) {
            case LLM_UNAVAILABLE, LLM_CUT -> true;
            case LLM_RATE -> chain(error).map(cause -> cause instanceof UpstreamRefusal refusal ? refusal : null)
                    .filter(refusal -> refusal != null).findFirst().flatMap(UpstreamRefusal::retryAfter)
                    .map(wait -> wait.compareTo(SHORT) < 0).orElse(false);
            case LLM_TIMEOUT, LLM_REFUSED, LLM_BROKEN -> false;
        };
    }

    private static Stream<Throwable> chain(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause).limit(10);
    }

    private static ModelFailure known(Throwable cause) {
        if (cause instanceof ModelTooSlow || cause instanceof TimeoutException) {
            return failure(cause, Code.LLM_TIMEOUT, true);
        }
        if (cause instanceof UpstreamCut) {
            return failure(cause, Code.LLM_CUT, true);
        }
        if (cause instanceof UpstreamUnreachable || cause instanceof CircuitBreakerOpenException
                || cause instanceof BulkheadException) {
            return failure(cause, Code.LLM_UNAVAILABLE, true);
        }
        if (cause instanceof ContentFilteredException) {
            return failure(cause, Code.LLM_REFUSED, false);
        }
        if (cause instanceof UnexpectedBody) {
            return failure(cause, Code.LLM_BROKEN, true);
        }
        return cause instanceof HttpException http ? status(http) : null;
    }

    private static ModelFailure status(HttpException refusal) {
        int status = refusal.statusCode();
        Function<Code, ModelFailure> again = code -> failure(refusal, code, true);
        if (status == 429) {
            return again.apply(Code.LLM_RATE);
        }
        if (status == 408 || status == 504) {
            return again.apply(Code.LLM_TIMEOUT);
        }
        return status >= 500 ? again.apply(Code.LLM_UNAVAILABLE) : failure(refusal, Code.LLM_REFUSED, false);
    }

    private static ModelFailure failure(Throwable cause, Code code, boolean retryable) {
        return new ModelFailure(code, retryable, detail(cause));
    }

    private static String detail(Throwable cause) {
        if (cause instanceof UpstreamRefusal refusal) {
            return refusal.told();
        }
        if (cause instanceof StreamedError told) {
            return "told inside the stream: " + told.kind();
        }
        return cause instanceof HttpException http ? "HTTP " + http.statusCode() : String.valueOf(cause.getMessage());
    }
}
