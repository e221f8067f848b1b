package dev.daogou.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses browsers on foreign websites before anything of theirs is read, and tells the others what they may send. Our own rule
 * and not the framework's, because shops change their lists while we run.
 */
@ApplicationScoped
class OriginCheck implements HttpUpgradeCheck {

    private static final String PREFIX = "/api/v1/conversations";
    /** Before authentication and body reading. */
    private static final int PRIORITY = 300;
    private static final int LONGEST_BODY = 64 * 1024;

    private final Origins origins;
    private final Vertx vertx;

    OriginCheck(Origins origins, Vertx vertx) {
        this.origins = origins;
        this.vertx = vertx;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    @Override
    public boolean appliesTo(String endpointId) {
        return ChatSocket.class.getName().equals(endpointId);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        String origin = context.httpRequest().getHeader("Origin");
        if (origin == null || Origins.own(origin, context.httpRequest().getHeader("Host")) || origins.isKnown(origin)) {
            return CheckResult.permitUpgrade();
        }
        return Uni.createFrom().item(() -> origins.allowedAnywhere(origin))
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .map(allowed -> allowed ? CheckResult.permitUpgradeSync() : CheckResult.rejectUpgradeSync(403));
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.path().equals(PREFIX) && !request.path().startsWith(PREFIX + "/")) {
            context.next();
            return;
        }
        String origin = request.getHeader("Origin");
        // A picture is held to its own limit as it comes in.
        if (!request.path().endsWith("/pictures") && tooLarge(request)) {
            refuse(context, 413, "too-large", "Too large", "A body may have " + LONGEST_BODY + " bytes here.");
        } else if (origin == null) {
            context.next();
        } else if (Origins.own(origin, request.getHeader("Host")) || origins.isKnown(origin)) {
            admit(context, origin);
        } else {
            request.pause();
            vertx.executeBlocking(() -> origins.allowedAnywhere(origin), false).onComplete(asked -> {
                request.resume();
                if (asked.succeeded() && asked.result()) {
                    admit(context, origin);
                } else {
                    refuse(context, 403, "forbidden", "Forbidden",
                            "This website may not talk to us; the shop has to allow it.");
                }
            });
        }
    }

    private static boolean tooLarge(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && (length.length() > 9 || Integer.parseInt(length) > LONGEST_BODY);
    }

    private static void admit(RoutingContext context, String origin) {
        HttpServerResponse response = context.response();
        response.putHeader("Access-Control-Allow-Origin", origin).putHeader("Vary", "Origin");
        if (context.request().method() == HttpMethod.OPTIONS) {
            response.putHeader("Access-Control-Allow-Methods", "GET, POST, DELETE")
                    .putHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key, Last-Event-ID")
                    .putHeader("Access-Control-Max-Age", "600").setStatusCode(204).end();
            return;
        }
        response.putHeader("Access-Control-Expose-Headers", "Retry-After");
        context.next();
    }

    private static void refuse(RoutingContext context, int status, String type, String title, String detail) {
        context.response().setStatusCode(status).putHeader("Content-Type", "application/problem+json")
                .end("{\"type\":\"urn:daogou:problem:" + type + "\",\"title\":\"" + title + "\",\"status\":" + status
                        + ",\"detail\":\"" + detail
                        + "\"}");
    }
}
