package dev.daogou.console;

import java.time.Instant;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.assist.Hint;
import dev.daogou.assist.HintEnd;
import dev.daogou.assist.HintUse;
import dev.daogou.assist.Hints;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** Hints beside a conversation: saying what became of them. They stand in the conversation itself and come as {@code hint} frames. */
@Path("/api/v1/console/conversations/{cid}/hints/{hid}")
@Admits(Role.AGENT)
@Blocking
public class HintsResource {

    /** @param how {@code product} when one of its products was put into a reply, {@code followed} when it was done as advised */
    public record Using(String how) {}

    /** @param ended {@code followed}, {@code dismissed} or {@code replaced}; left out while it is shown */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stand(String hid, Instant usedAt, HintEnd ended, Instant endedAt) {

        static Stand of(Hint hint) {
            return new Stand(hint.hid, hint.usedAt, hint.ended, hint.endedAt);
        }
    }

    private final Hints hints;
    private final Attending attending;

    HintsResource(Hints hints, Attending attending) {
        this.hints = hints;
        this.attending = attending;
    }

    @POST
    @Path("/dismissed")
    @Operation(summary = "Show it no more; what it was about brings it back no more")
    public Stand dismissed(@PathParam("cid") String cid, @PathParam("hid") String hid) {
        return Stand.of(hints.dismiss(cid, hid, attending.agent().id()));
    }

    @POST
    @Path("/used")
    @Operation(summary = "Say that it helped, and how")
    public Stand used(@PathParam("cid") String cid, @PathParam("hid") String hid, Using use) {
        HintUse how = HintUse.named(use == null ? null : use.how());
        return Stand.of(hints.use(cid, hid, how, attending.agent().id()));
    }

    @POST
    @Path("/reopened")
    @Operation(summary = "Show it again; 409 when a newer one has taken its place")
    public Stand reopened(@PathParam("cid") String cid, @PathParam("hid") String hid) {
        attending.agent();
        return Stand.of(hints.reopen(cid, hid));
    }
}
