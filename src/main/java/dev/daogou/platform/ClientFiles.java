package dev.daogou.platform;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.quarkiverse.web.bundler.runtime.Bundle;

/** The protocol client for those who bring their own looks: one file at an address that stays, and its types. */
@Path("/client/v1")
@Admits(Role.ANYONE)
public class ClientFiles {

    private static final int CACHED_SECONDS = 300;

    private final String module;
    private final String types = PageTemplate.read("/web/shared/client/daogou-client.d.ts");

    ClientFiles(Bundle bundle) {
        this.module = module(bundle.script("client"));
    }

    @GET
    @Path("daogou-client.js")
    @Produces("text/javascript;charset=UTF-8")
    @Operation(summary = "The protocol client as an ES module")
    public Response module() {
        return WidgetFiles.open(module, CACHED_SECONDS);
    }

    @GET
    @Path("daogou-client.d.ts")
    @Produces("text/plain;charset=UTF-8")
    @Operation(summary = "The TypeScript declarations of the protocol client")
    public Response types() {
        return WidgetFiles.open(types, CACHED_SECONDS);
    }

    /** While we are developed, the bundle is no resource of ours, and the module only points to it. */
    private static String module(String bundle) {
        String resource = "/META-INF/resources" + bundle;
        boolean ours = ClientFiles.class.getResource(resource) != null;
        return ours ? PageTemplate.read(resource) : "export * from \"" + bundle + "\";\n";
    }
}
