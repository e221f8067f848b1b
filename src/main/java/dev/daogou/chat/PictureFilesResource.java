package dev.daogou.chat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.pictures.PictureLinks;
import dev.daogou.pictures.Pictures;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** Opens pictures to whoever was told a link: a browser sends no token with what stands in a page. */
@Path("/api/v1/pictures")
@Admits(Role.ANYONE)
public class PictureFilesResource {

    private final PictureLinks links;
    private final Pictures pictures;

    PictureFilesResource(PictureLinks links, Pictures pictures) {
        this.links = links;
        this.pictures = pictures;
    }

    @GET
    @Path("/{id}")
    @Blocking
    @Operation(summary = "A picture, by a link that a message told; the link ends within an hour")
    public Response open(@PathParam("id") String id, @QueryParam("until") String until, @QueryParam("sig") String sig) {
        long left = links.left(id, until, sig).orElseThrow(() -> Problem
                .forbidden("This link has ended, or is none of ours: read the conversation again for a new one."));
        Pictures.Content content = pictures.content(id).orElseThrow(() -> Problem.notFound("picture"));
        // Shops show it on pages of their own origin; opened by itself it is a picture and can be nothing else.
        return Response.ok(content.bytes(), content.type()).header("Cache-Control", "private, max-age=" + left + ", immutable")
                .header("Content-Disposition", "inline").header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "cross-origin").header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; sandbox").build();
    }
}
