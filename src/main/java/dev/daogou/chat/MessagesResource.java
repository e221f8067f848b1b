package dev.daogou.chat;

import java.util.concurrent.CompletionStage;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.daogou.chat.ServerFrame.MsgOk;
import dev.daogou.conversation.Opened;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** Talking without a socket: the same frames, one a request. */
@Path("/api/v1/conversations")
@Admits(Role.VISITOR)
public class MessagesResource {

    private final VisitorDoor door;
    private final FrameHandler handler;

    MessagesResource(VisitorDoor door, FrameHandler handler) {
        this.door = door;
        this.handler = handler;
    }

    @POST
    @Path("/{cid}/messages")
    @Blocking
    public CompletionStage<Response> say(@PathParam("cid") String cid, @HeaderParam("Idempotency-Key") String mid,
            Talk.Say said) {
        Opened opened = door.visitor(cid);
        if (said == null) {
            throw Problem.badField("text", "must not be empty");
        }
        ObjectNode frame = JsonNodeFactory.instance.objectNode().put("t", "msg").put("mid", mid).put("text", said.text())
                .put("intent", said.intent());
        frame.set("seen", said.seen());
        if (said.pictures() != null) {
            said.pictures().forEach(frame.putArray("pictures")::add);
        }
        if (mid == null) {
            throw Problem.badField("Idempotency-Key", "must be sent as a header: the message's id, new for each message");
        }
        return accept(opened, new ClientFrame(frame));
    }

    @POST
    @Path("/{cid}/turns/{tid}/stop")
    @Blocking
    public ServerFrame.StopOk stop(@PathParam("cid") String cid, @PathParam("tid") String tid, Talk.Stop stop) {
        door.visitor(cid);
        return handler.stop(cid, null, tid, stop == null ? null : stop.seen());
    }

    @POST
    @Path("/{cid}/frames")
    @Blocking
    public CompletionStage<Response> frame(@PathParam("cid") String cid, JsonNode frame) {
        Opened opened = door.visitor(cid);
        if (frame == null || !frame.isObject() || frame.path("t").asText().equals("hello")) {
            throw Problem.badField("t", "must name a client frame other than hello");
        }
        return accept(opened, new ClientFrame(frame));
    }

    private CompletionStage<Response> accept(Opened opened, ClientFrame frame) {
        return handler.accept(opened.shop(), opened.cid(), frame).thenApply(answer -> answer == null
                ? Response.noContent().build()
                : Response.status(answer instanceof MsgOk ok && !ok.dup() ? 202 : 200).entity(answer).build());
    }
}
