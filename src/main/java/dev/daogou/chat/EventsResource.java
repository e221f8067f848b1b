package dev.daogou.chat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import dev.daogou.conversation.Opened;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;

/** Listening without a socket: the same frames as server-sent events, resumed by {@code Last-Event-ID}. */
@Path("/api/v1/conversations")
@Admits(Role.VISITOR)
public class EventsResource {

    private final VisitorDoor door;
    private final Sessions sessions;
    private final RoutingContext request;

    EventsResource(VisitorDoor door, Sessions sessions, RoutingContext request) {
        this.door = door;
        this.sessions = sessions;
        this.request = request;
    }

    @GET
    @Path("/{cid}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Admits({ Role.VISITOR, Role.SHOP_ADMIN })
    @Blocking
    public Multi<OutboundSseEvent> events(@PathParam("cid") String cid, @HeaderParam("Last-Event-ID") String lastId,
            @Context Sse sse) {
        Opened opened = door.reader(cid);
        Long lastSeq = seq(lastId);
        Carrier.boundUnsent(request.request().connection());
        EventStream stream = new EventStream(sse);
        stream.whenAsked(() -> {
            DeviceSession session = sessions.session(opened, stream);
            stream.whenLeft(session::close);
            sessions.welcome(session, lastSeq, null);
        });
        return Multi.createFrom().publisher(stream);
    }

    private static Long seq(String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(id.substring(id.indexOf('-') + 1).strip());
        } catch (NumberFormatException e) {
            throw Problem.badField("Last-Event-ID", "must be an id that an event carried");
        }
    }
}
