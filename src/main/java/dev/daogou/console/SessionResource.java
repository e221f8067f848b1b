package dev.daogou.console;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.handoff.Presence;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.AgentRole;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Role;
import dev.daogou.shop.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;

/** An agent's session, kept in a cookie that scripts cannot read and other sites cannot send. */
@Path("/api/v1/console/session")
public class SessionResource {

    /** No login or password is longer; failed ones are remembered for a while. */
    private static final int LONGEST = 200;

    /** @param shop which shop the agent works for; {@code default} when left out */
    public record Credentials(String login, String password, String shop) {}

    /**
     * Who is signed in: {@code {agent:{id, login, name}, role, shop, shopName, available}}.
     *
     * @param available whether the agent takes conversations now
     */
    public record SessionView(Attendant agent, AgentRole role, String shop, String shopName, boolean available) {}

    private final SignIn signIn;
    private final Presence presence;
    private final Attending attending;
    private final CurrentShop shop;
    private final SessionCookies cookies;

    SessionResource(SignIn signIn, Presence presence, Attending attending, CurrentShop shop, SessionCookies cookies) {
        this.signIn = signIn;
        this.presence = presence;
        this.attending = attending;
        this.shop = shop;
        this.cookies = cookies;
    }

    @POST
    @Admits(Role.ANYONE)
    @Operation(summary = "Sign in; sets the session's cookie")
    public Response signIn(Credentials given, @Context UriInfo uri, @Context HttpServerRequest request) {
        if (given == null || given.login() == null || given.password() == null) {
            throw Problem.badField("login", "send login and password");
        }
        if (given.login().length() > LONGEST || given.password().length() > LONGEST
                || given.shop() != null && given.shop().length() > LONGEST) {
            throw Problem.unauthorized("Login or password is wrong.");
        }
        String at = given.shop() == null ? Shop.DEFAULT : given.shop();
        var session = signIn.with(at, given.login(), given.password(), request.remoteAddress().hostAddress());
        return cookies.opened(session, at, uri);
    }

    @GET
    @Admits(Role.AGENT)
    @Operation(summary = "Who is signed in")
    public SessionView whoAmI() {
        Attendant agent = attending.agent();
        return new SessionView(agent, attending.role(), shop.id(), nameOf(shop.id()), presence.available(agent.id()));
    }

    @DELETE
    @Admits(Role.AGENT)
    @Operation(summary = "Sign out")
    public Response signOut(@Context UriInfo uri) {
        presence.set(attending.agent().id(), false);
        signIn.out(attending.pass());
        return Response.noContent().cookie(cookies.none(uri)).build();
    }

    static String nameOf(String shop) {
        return QuarkusTransaction.requiringNew().call(() -> Shop.named(shop).map(found -> found.name).orElse(shop));
    }
}
