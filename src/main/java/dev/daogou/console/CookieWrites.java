package dev.daogou.console;

import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

import dev.daogou.shared.Problem;
import dev.daogou.shop.AgentPass;

/**
 * A browser sends the session's cookie by itself, so a write that rests on it has to prove that our own page made it: by its
 * Origin, and by a JSON body, which a form of another site cannot send. Signing in is such a write too, else another site
 * could sign an agent into an account of its own.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
class CookieWrites implements ContainerRequestFilter {

    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> SIGN_INS = Set.of("api/v1/console/session", "api/v1/console/welcome/accept");

    @Override
    public void filter(ContainerRequestContext request) {
        if (READS.contains(request.getMethod()) || bearer(request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            return;
        }
        String origin = request.getHeaderString("Origin");
        boolean withCookie = request.getCookies().containsKey(AgentPass.COOKIE);
        if (!withCookie && !isSignIn(request)) {
            return;
        }
        if ((withCookie && !isSignIn(request) || origin != null)
                && !OwnOrigin.is(origin, request.getHeaderString(HttpHeaders.HOST))) {
            throw Problem.forbidden("A write with a session's cookie needs this service's own Origin.");
        }
        if (!request.getMethod().equals(HttpMethod.DELETE) && !isNoForm(request.getMediaType())) {
            throw Problem.badField("Content-Type", "must be application/json, or a picture's");
        }
    }

    /** What no other site can send unasked. */
    private static boolean isNoForm(MediaType type) {
        return type != null && (MediaType.APPLICATION_JSON_TYPE.isCompatible(type) || type.getType().equals("image"));
    }

    /** Then the cookie does not count, see who is admitted. */
    private static boolean bearer(String header) {
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    private static boolean isSignIn(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.POST)
                && SIGN_INS.contains(request.getUriInfo().getPath().replaceFirst("^/", ""));
    }
}
