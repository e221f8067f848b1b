package dev.daogou.console;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.shop.Admits;
import dev.daogou.shop.Agent;
import dev.daogou.shop.Invitations;
import dev.daogou.shop.Invitations.Chosen;
import dev.daogou.shop.Invitations.Invited;
import dev.daogou.shop.Role;
import io.vertx.core.http.HttpServerRequest;

/** Where a link that opens once leads: somebody chooses a password and is signed in. The link's secret is the proof. */
@Path("/api/v1/console/welcome")
@Admits(Role.ANYONE)
public class WelcomeResource {

    private static final int LONGEST = 200;

    /** @param token the link's secret */
    public record Link(String token) {}

    /** @param login and {@code name} count only for a shop's first admin */
    public record Acceptance(String token, String login, String name, String password) {}

    private final Invitations invitations;
    private final SignIn signIn;
    private final SessionCookies cookies;

    WelcomeResource(Invitations invitations, SignIn signIn, SessionCookies cookies) {
        this.invitations = invitations;
        this.signIn = signIn;
        this.cookies = cookies;
    }

    @POST
    @Operation(summary = "Whom a link is for; 401 when it has been used or has ended")
    public Invited look(Link link, @Context HttpServerRequest request) {
        String secret = secret(link == null ? null : link.token());
        return signIn.opening(address(request), () -> invitations.look(secret));
    }

    @POST
    @Path("/accept")
    @Operation(summary = "Choose a password, a shop's first admin also login and name; sets the session's cookie and ends the link")
    public Response accept(Acceptance said, @Context UriInfo uri, @Context HttpServerRequest request) {
        String secret = secret(said == null ? null : said.token());
        Chosen chosen = said == null ? null : new Chosen(said.login(), said.name(), said.password());
        Agent agent = signIn.opening(address(request), () -> invitations.accept(secret, chosen));
        return cookies.opened(signIn.open(agent.shop, Attendant.of(agent), agent.role), agent.shop, uri);
    }

    /** What is no secret at all is looked for as one that opens nothing. */
    private static String secret(String token) {
        return token == null || token.length() > LONGEST ? "" : token;
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }
}
