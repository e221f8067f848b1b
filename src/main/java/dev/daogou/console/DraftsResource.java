package dev.daogou.console;

import java.time.Instant;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.assist.DraftReply;
import dev.daogou.assist.DraftUse;
import dev.daogou.assist.Drafts;
import dev.daogou.conversation.Conversation;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;

/** Drafts of the next answer: reading them as they are made, and saying what became of them. */
@Path("/api/v1/console/conversations/{cid}/drafts")
@Admits(Role.AGENT)
@Blocking
public class DraftsResource {

    private static final int LONGEST = 4000;

    /**
     * @param how {@code sent}, {@code edited} or {@code dismissed}
     * @param text what the visitor was sent, to see how much was edited; may be left out
     */
    public record Use(String how, String text) {}

    /** @param distance characters put in, taken out or changed; left out when that is not known */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Used(String did, DraftUse how, Integer distance, Instant usedAt) {}

    private final Drafts drafts;
    private final DraftStreams streams;
    private final Attending attending;
    private final CurrentShop shop;

    DraftsResource(Drafts drafts, DraftStreams streams, Attending attending, CurrentShop shop) {
        this.drafts = drafts;
        this.streams = streams;
        this.attending = attending;
        this.shop = shop;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Follow the conversation's current draft, or the next one if there is none; starts none")
    public Multi<OutboundSseEvent> follow(@PathParam("cid") String cid, @Context Sse sse) {
        QuarkusTransaction.requiringNew().run(() -> Conversation.with(cid));
        return streams.of(shop.id(), cid, attending.pass(), sse);
    }

    @POST
    @Path("/{did}/used")
    @Operation(summary = "Say what became of a draft; 409 when something else was said before")
    public Used used(@PathParam("cid") String cid, @PathParam("did") String did, Use use) {
        DraftUse how = DraftUse.named(use == null ? null : use.how());
        if (use.text() != null && use.text().length() > LONGEST) {
            throw Problem.badField("text", "must have at most " + LONGEST + " characters");
        }
        DraftReply draft = drafts.used(shop.id(), cid, did, how, use.text(), attending.agent().id());
        return new Used(draft.did, draft.how, draft.distance, draft.usedAt);
    }
}
