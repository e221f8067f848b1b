package dev.daogou.console;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import dev.daogou.console.SessionResource.SessionView;
import dev.daogou.handoff.Presence;
import dev.daogou.shop.AgentPass;
import dev.daogou.shop.Caller;
import dev.daogou.shop.CurrentShop;

/** A session's cookie, which scripts cannot read and other sites cannot send, and the answer that brings it. */
@ApplicationScoped
class SessionCookies {

    private final Presence presence;
    private final Caller caller;
    private final CurrentShop current;
    private final Clock clock;

    SessionCookies(Presence presence, Caller caller, CurrentShop current, Clock clock) {
        this.presence = presence;
        this.caller = caller;
        this.current = current;
        this.clock = clock;
    }

    /** They are in: from here on this very call is theirs. */
    Response opened(SignIn.Session session, String shop, UriInfo uri) {
        String id = session.agent().id();
        boolean available = CurrentShop.within(shop, () -> presence.available(id));
        current.is(shop);
        caller.hasCome(id);
        return Response.ok(new SessionView(session.agent(), session.role(), shop, SessionResource.nameOf(shop), available))
                .cookie(cookie(session.secret(), session.expiresAt(), uri)).build();
    }

    NewCookie none(UriInfo uri) {
        return cookie("", Instant.EPOCH, uri);
    }

    private NewCookie cookie(String secret, Instant expiresAt, UriInfo uri) {
        long seconds = Math.max(0, expiresAt.getEpochSecond() - clock.instant().getEpochSecond());
        return new NewCookie.Builder(AgentPass.COOKIE).value(secret).path("/").httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT).secure("https".equals(uri.getRequestUri().getScheme()))
                .maxAge((int) seconds).build();
    }
}
