package dev.daogou.platform;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** The framework knows one limit for all bodies, which a large feed sets high; every other body is held to a low one. */
@ApplicationScoped
class BodyLimit {

    private static final String FEEDS = "/api/v1/shop/imports";
    /** Streamed to disk too, and held to a limit of their own there. */
    private static final Pattern PICTURES = Pattern.compile("/api/v1/(?:console/)?conversations/[^/]+/pictures");
    /** Anybody may write here, and no message needs more. */
    private static final String VISITORS = "/api/v1/conversations";
    private static final long MOST_OF_A_VISITOR = 64 * 1024;
    /** Just behind the framework's own check, so that ours is the one that counts. */
    private static final int PRIORITY = 1;

    private final long most;

    BodyLimit(LimitsConfig config) {
        most = config.bodySize().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, PRIORITY);
    }

    private void limit(RoutingContext request) {
        String path = request.normalizedPath();
        if (FEEDS.equals(path) || PICTURES.matcher(path).matches()) {
            request.next();
            return;
        }
        long most = path.startsWith(VISITORS) ? Math.min(this.most, MOST_OF_A_VISITOR) : this.most;
        if (declared(request) > most) {
            request.response().setStatusCode(413).putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .end("{\"type\":\"urn:daogou:problem:too-large\",\"title\":\"Too large\",\"status\":413,\"detail\":"
                            + "\"A body may have " + most + " bytes.\"}");
            return;
        }
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
        request.next();
    }

    private static long declared(RoutingContext request) {
        try {
            String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
