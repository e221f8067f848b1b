package dev.daogou.merchant;

import java.io.IOException;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.feeds.DemoConfig;
import dev.daogou.feeds.KnowledgeFolder;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** The demo shop's drawings. */
@Path("/demo/images")
@Admits(Role.ANYONE)
@Blocking
public class DemoImagesResource {

    private final DemoConfig demo;
    private final KnowledgeFolder knowledge;

    DemoImagesResource(DemoConfig demo, KnowledgeFolder knowledge) {
        this.demo = demo;
        this.knowledge = knowledge;
    }

    /** A drawing opened by itself may run nothing: SVG is a document that can hold script. */
    @GET
    @Path("/{file}")
    @Operation(hidden = true)
    public Response image(@PathParam("file") String file) throws IOException {
        byte[] svg = demo.demo() ? knowledge.image(file).orElse(null) : null;
        if (svg == null) {
            throw Problem.notFound("image");
        }
        return Response.ok(svg, "image/svg+xml")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff").header("Cache-Control", "public, max-age=3600").build();
    }
}
