package dev.daogou.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Of what the framework serves below {@code /q}, health is anybody's; metrics and the API's description are the operator's.
 * The key comes as a bearer, or as a password, which a browser can ask for.
 */
@ApplicationScoped
class OperationsDoor {

    /** In front of every route. */
    private static final int PRIORITY = 100;

    private final OperatorKey operator;

    OperationsDoor(OperatorKey operator) {
        this.operator = operator;
    }

    void register(@Observes Filters filters) {
        if (!LaunchMode.current().isDev()) {
            filters.register(this::admit, PRIORITY);
        }
    }

    private void admit(RoutingContext request) {
        String path = request.normalizedPath();
        boolean operations = path.equals("/q") || path.startsWith("/q/");
        boolean health = path.equals("/q/health") || path.startsWith("/q/health/");
        if (!operations || health || operator.is(secret(request.request().getHeader(HttpHeaders.AUTHORIZATION)))) {
            request.next();
            return;
        }
        request.response().setStatusCode(401).putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader("WWW-Authenticate", "Basic realm=\"Daogou operator\", charset=\"UTF-8\"")
                .end("{\"type\":\"urn:daogou:problem:unauthorized\",\"title\":\"Unauthorized\",\"status\":401,\"detail\":"
                        + "\"Send the operator's key as Authorization: Bearer, or as a password with any name.\"}");
    }

    private static String secret(String header) {
        if (header == null) {
            return "";
        }
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return header.substring(7).strip();
        }
        return header.regionMatches(true, 0, "Basic ", 0, 6) ? password(header.substring(6).strip()) : "";
    }

    private static String password(String credentials) {
        try {
            String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
