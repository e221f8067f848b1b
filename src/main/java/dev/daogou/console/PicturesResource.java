package dev.daogou.console;

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
import dev.daogou.conversation.Conversation;
import dev.daogou.pictures.Pictures;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;

/** An agent sends a picture up, to name it in a reply afterwards. */
@Path("/api/v1/console/conversations/{cid}/pictures")
@Admits(Role.AGENT)
public class PicturesResource {

    private final Attending attending;
    private final Pictures pictures;

    PicturesResource(Attending attending, Pictures pictures) {
        this.attending = attending;
        this.pictures = pictures;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(summary = "Send a picture up: the body is a JPEG or PNG; needs the floor; name it in a reply within an hour")
    public Response keep(@PathParam("cid") String cid, InputStream picture) {
        Attendant agent = attending.agent();
        QuarkusTransaction.requiringNew().run(() -> {
            if (!agent.id().equals(Conversation.with(cid).floorBy)) {
                throw Problem.conflict("Claim the conversation before you send a picture to it.");
            }
        });
        return Response.status(201).entity(pictures.keep(cid, Author.AGENT, picture)).build();
    }
}
