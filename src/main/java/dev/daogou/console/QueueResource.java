package dev.daogou.console;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.handoff.Presence;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;

/** Who waits for a person, and who is there to help. */
@Path("/api/v1/console")
@Admits(Role.AGENT)
public class QueueResource {

    /** @param available whether the agent takes conversations; renewed by the console's socket or by saying it again */
    public record PresenceView(Boolean available) {}

    private final QueueViews views;
    private final Presence presence;
    private final Attending attending;

    QueueResource(QueueViews views, Presence presence, Attending attending) {
        this.views = views;
        this.presence = presence;
        this.attending = attending;
    }

    @GET
    @Path("/queue")
    @Operation(summary = "Cases of the agent's departments that wait or are being dealt with, in the order in which they are to be served")
    public QueueViews.QueueView queue() {
        return views.now(attending.sight());
    }

    @PUT
    @Path("/presence")
    @Operation(summary = "Say whether you take conversations; fades after a minute without a sign of life")
    public PresenceView presence(PresenceView said) {
        if (said == null || said.available() == null) {
            throw Problem.badField("available", "must be true or false");
        }
        presence.set(attending.agent().id(), said.available());
        return said;
    }
}
