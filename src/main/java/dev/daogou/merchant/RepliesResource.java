package dev.daogou.merchant;

import java.util.List;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.shop.Admits;
import dev.daogou.shop.CannedReplies;
import dev.daogou.shop.CannedReplyDoc;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** What the shop's people say often; they find it behind a slash in the reply box. */
@Path("/api/v1/shop/replies")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class RepliesResource {

    /** All of the shop's, by shortcut. */
    public record Replies(List<CannedReplyDoc> replies) {}

    private final CannedReplies replies;

    RepliesResource(CannedReplies replies) {
        this.replies = replies;
    }

    @GET
    @Operation(summary = "The canned replies, by shortcut")
    public Replies list() {
        return new Replies(replies.all());
    }

    @GET
    @Path("/{id}")
    public CannedReplyDoc get(@PathParam("id") String id) {
        return replies.one(id);
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Put a canned reply; {visitor}, {agent}, {shop}, {product}, {price} and {order} are filled when it is said")
    public CannedReplyDoc put(@PathParam("id") String id, CannedReplyDoc reply) {
        return replies.put(id, reply);
    }

    @DELETE
    @Path("/{id}")
    public void remove(@PathParam("id") String id) {
        replies.remove(id);
    }
}
