package dev.daogou.chat;

import java.util.concurrent.CompletionException;

import org.jboss.logging.Logger;

import dev.daogou.chat.ServerFrame.Err;
import dev.daogou.shared.Problem;

/** How a refusal is said in a frame. */
final class Refusal {

    private static final Logger LOG = Logger.getLogger(Refusal.class);

    private Refusal() {}

    /** @param ref what is refused, or null */
    static Err of(String ref, Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (!(cause instanceof Problem problem)) {
            LOG.error("A frame could not be handled.", cause);
            return new Err(ref, "UNAVAILABLE", "Something broke on our side; send it again.", 1000L);
        }
        Long retry = problem.retryAfter() == null ? null : Long.valueOf(problem.retryAfter().toMillis());
        return new Err(ref, code(problem.status()), problem.getMessage(), retry);
    }

    private static String code(int status) {
        return switch (status) {
            case 401, 403 -> "FORBIDDEN";
            case 404, 409 -> "CLOSED";
            case 413 -> "TOO_LARGE";
            case 429 -> "RATE";
            case 503 -> "UNAVAILABLE";
            default -> "BAD_FRAME";
        };
    }
}
