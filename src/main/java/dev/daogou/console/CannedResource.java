package dev.daogou.console;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.shop.Admits;
import dev.daogou.shop.CannedReplies;
import dev.daogou.shop.CannedReplyDoc;
import dev.daogou.shop.Role;

/** What an agent says often. */
@Path("/api/v1/console/replies")
@Admits(Role.AGENT)
public class CannedResource {

    public record Replies(List<CannedReplyDoc> replies) {}

    private final CannedReplies replies;

    CannedResource(CannedReplies replies) {
        this.replies = replies;
    }

    @GET
    @Operation(summary = "The shop's canned replies, by shortcut")
    public Replies all() {
        return new Replies(replies.all());
    }
}
