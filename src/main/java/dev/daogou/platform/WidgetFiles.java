package dev.daogou.platform;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import dev.daogou.shop.Shop;
import io.quarkiverse.web.bundler.runtime.Bundle;
import io.smallrye.common.annotation.Blocking;

/** What any site may load to have the chat: the one stable script address, and how a shop wants to appear. */
@Path("/")
@Admits(Role.ANYONE)
public class WidgetFiles {

    /**
     * How a shop appears before anything was said. Nothing here is secret.
     *
     * @param languages those the shop serves, its own first
     */
    public record Face(String name, Map<String, String> greeting, String accent, List<Lang> languages) {}

    private final String loader;

    WidgetFiles(Bundle bundle) {
        this.loader = PageTemplate.read("/web/pages/widget-loader.js").replace("__BUNDLE__", bundle.script("widget"));
    }

    /** Short-lived, so that a release reaches every shop's pages within minutes; the bundle it names is kept for ever. */
    @GET
    @Path("widget.js")
    @Produces("text/javascript;charset=UTF-8")
    @Operation(summary = "The script that a shop writes into its pages")
    public Response loader() {
        return open(loader, 300);
    }

    @GET
    @Path("widget/{shop}.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(summary = "How a shop's chat appears")
    public Response face(@PathParam("shop") String id) {
        Shop shop = Shop.named(id).orElseThrow(() -> Problem.notFound("shop"));
        return open(new Face(shop.name, shop.settings.greeting(), shop.settings.accent(), shop.served().all()), 60);
    }

    /** To pages of any origin, for so many seconds. */
    static Response open(Object entity, int seconds) {
        return Response.ok(entity).header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "public, max-age=" + seconds).header("X-Content-Type-Options", "nosniff").build();
    }
}
