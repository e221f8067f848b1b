package dev.daogou.platform;

import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.quarkiverse.web.bundler.runtime.Bundle;

/** Our own pages: the demo storefront and the console with its knowledge pages. They hold no data; what they show they fetch. */
@Path("/")
@Admits(Role.ANYONE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class WebPages {

    /**
     * Only our own scripts, styles and calls; nobody frames us. Pictures also over https, since a shop's feed names them
     * where they lie; no text of an answer or a product can name one, see the widget's sanitizer.
     */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https:; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types lit-html dompurify 'allow-duplicates'";

    private final PageTemplate storefront = new PageTemplate("storefront.html");
    private final PageTemplate console = new PageTemplate("console.html");
    private final PageTemplate knowledge = new PageTemplate("knowledge.html");
    private final PageTemplate icon = new PageTemplate("favicon.svg");
    private final Bundle bundle;

    WebPages(Bundle bundle) {
        this.bundle = bundle;
    }

    @GET
    @Operation(hidden = true)
    public Response home() {
        return page(storefront.fill(Map.of("storefront", bundle.script("storefront"), "product", "")));
    }

    /** Whether there is such a product is found out, and said, by the page itself. */
    @GET
    @Path("p/{id}")
    @Operation(hidden = true)
    public Response product(@PathParam("id") String id) {
        return page(storefront.fill(Map.of("storefront", bundle.script("storefront"), "product", id)));
    }

    @GET
    @Path("console")
    @Operation(hidden = true)
    public Response console() {
        return page(console.fill(Map.of("console", bundle.script("console"))));
    }

    /** Who may look after the shop is found out by the page itself, with the console's session. */
    @GET
    @Path("console/knowledge")
    @Operation(hidden = true)
    public Response knowledge() {
        return page(knowledge.fill(Map.of("knowledge", bundle.script("knowledge"))));
    }

    @GET
    @Path("favicon.svg")
    @Produces("image/svg+xml")
    @Operation(hidden = true)
    public Response icon() {
        return Response.ok(icon.fill(Map.of())).header("Cache-Control", "public, max-age=86400").build();
    }

    private static Response page(String html) {
        return Response.ok(html).header("Content-Security-Policy", POLICY).header("Cache-Control", "no-cache")
                .header("Referrer-Policy", "same-origin").header("X-Content-Type-Options", "nosniff").build();
    }
}
