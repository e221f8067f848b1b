package dev.daogou.chat;

import java.io.InputStream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.conversation.Author;
import dev.daogou.pictures.Pictures;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** A visitor sends a picture up, to name it in a message afterwards. */
@Path("/api/v1/conversations/{cid}/pictures")
@Admits(Role.VISITOR)
public class PicturesResource {

    private final VisitorDoor door;
    private final Limits limits;
    private final Pictures pictures;

    PicturesResource(VisitorDoor door, Limits limits, Pictures pictures) {
        this.door = door;
        this.limits = limits;
        this.pictures = pictures;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(summary = "Send a picture up: the body is a JPEG or PNG; name it in a message within an hour")
    public Response keep(@PathParam("cid") String cid, InputStream picture) {
        door.visitor(cid);
        limits.frame(cid);
        return Response.status(201).entity(pictures.keep(cid, Author.VISITOR, picture)).build();
    }
}
