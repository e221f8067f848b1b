package dev.daogou.console;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.conversation.Conversation;
import dev.daogou.shop.Admits;
import dev.daogou.shop.CannedReplies;
import dev.daogou.shop.CannedReplyDoc;
import dev.daogou.shop.ReplyPlace;
import dev.daogou.shop.Role;

/** How a canned reply reads in a conversation. */
@Path("/api/v1/console/conversations/{cid}/replies")
@Admits(Role.AGENT)
public class FilledResource {

    private final CannedReplies replies;
    private final Fillings fillings;
    private final Attending attending;

    FilledResource(CannedReplies replies, Fillings fillings, Attending attending) {
        this.replies = replies;
        this.fillings = fillings;
        this.attending = attending;
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "A canned reply with its places filled, the price being that of now; missing names those that stand empty")
    public ReplyPlace.Filled filled(@PathParam("cid") String cid, @PathParam("id") String id) {
        Conversation conversation = Conversation.with(cid);
        CannedReplyDoc reply = replies.one(id);
        return ReplyPlace.fill(reply.text(), fillings.of(conversation, reply.lang(), attending.agent().name()));
    }
}
