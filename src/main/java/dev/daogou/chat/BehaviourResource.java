package dev.daogou.chat;

import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.conversation.Behaviour;
import dev.daogou.conversation.Visit;
import dev.daogou.outreach.Lingering;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** What a visitor does in the shop beside talking, as the shop's page tells. */
@Path("/api/v1/conversations")
@Admits(Role.VISITOR)
@Blocking
public class BehaviourResource {

    private final VisitorDoor door;
    private final Visit visit;
    private final Limits limits;
    private final Lingering lingering;

    BehaviourResource(VisitorDoor door, Visit visit, Limits limits, Lingering lingering) {
        this.door = door;
        this.visit = visit;
        this.limits = limits;
        this.lingering = lingering;
    }

    @POST
    @Path("/{cid}/events")
    @Operation(summary = "The visitor looked at something, filled the cart or ordered; an order's value may be {orderId}")
    public void did(@PathParam("cid") String cid, @Valid Talk.Did what) {
        door.visitor(cid);
        limits.frame(cid);
        Behaviour behaviour = new Behaviour();
        behaviour.kind = what.kind();
        behaviour.productId = what.productId();
        behaviour.category = what.category();
        behaviour.seconds = what.seconds();
        behaviour.value = what.value();
        visit.did(cid, behaviour);
        if (what.kind().equals("dwell")) {
            lingering.looked(cid);
        }
    }
}
