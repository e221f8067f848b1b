package dev.daogou.chat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.outreach.Fate;
import dev.daogou.outreach.Marks;
import dev.daogou.outreach.Mutes;
import dev.daogou.outreach.Rules;
import dev.daogou.shop.Admits;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Role;
import dev.daogou.shop.Shop;
import io.smallrye.common.annotation.Blocking;

/** What visitors do with messages that the shop begins: look, follow, put away, want no more of them. */
@Path("/api/v1/conversations")
@Admits(Role.VISITOR)
@Blocking
public class OutreachResource {

    /** @param looks whether the shop says something to who looks around, so that it is worth telling what they look at */
    public record Lookout(boolean looks) {}

    /** @param muted whether the visitor wants nothing unasked */
    public record Wish(boolean muted) {}

    /** @param what shown, opened or dismissed */
    public record Mark(@NotNull Fate what) {}

    private final VisitorDoor door;
    private final Limits limits;
    private final Mutes mutes;
    private final Marks marks;
    private final Rules rules;

    OutreachResource(VisitorDoor door, Limits limits, Mutes mutes, Marks marks, Rules rules) {
        this.door = door;
        this.limits = limits;
        this.mutes = mutes;
        this.marks = marks;
        this.rules = rules;
    }

    @GET
    @Path("/outreach")
    @Admits(Role.ANYONE)
    @Operation(summary = "Whether a shop says something to visitors who look around")
    public Lookout offer(@QueryParam("shop") @DefaultValue(Shop.DEFAULT) String shop) {
        door.fromAllowedWebsite(shop);
        return new Lookout(CurrentShop.within(shop, rules::looksOn));
    }

    @POST
    @Path("/{cid}/outreach/{id}")
    @Operation(summary = "What became of a message that the shop began; each counts once")
    public void mark(@PathParam("cid") String cid, @PathParam("id") String id, @Valid @NotNull Mark mark) {
        door.visitor(cid);
        limits.frame(cid);
        marks.mark(cid, id, mark.what());
    }

    @POST
    @Path("/{cid}/mute")
    @Operation(summary = "The visitor wants nothing of the shop unasked; kept until it is taken back")
    public Wish mute(@PathParam("cid") String cid) {
        door.visitor(cid);
        limits.frame(cid);
        mutes.mute(cid);
        return new Wish(true);
    }

    @DELETE
    @Path("/{cid}/mute")
    @Operation(summary = "The visitor may be spoken to unasked again")
    public Wish unmute(@PathParam("cid") String cid) {
        door.visitor(cid);
        limits.frame(cid);
        mutes.unmute(cid);
        return new Wish(false);
    }
}
