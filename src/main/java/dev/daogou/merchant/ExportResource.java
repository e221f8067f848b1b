package dev.daogou.merchant;

import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import dev.daogou.feeds.Export;
import dev.daogou.feeds.RowKind;
import dev.daogou.shop.Admits;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** Everything a shop has put in, out again. */
@Path("/api/v1/shop/export")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class ExportResource {

    private final Export export;
    private final CurrentShop shop;

    ExportResource(Export export, CurrentShop shop) {
        this.export = export;
        this.shop = shop;
    }

    @GET
    @Produces("application/x-ndjson")
    @Operation(summary = "The whole shop as canonical JSONL, which another shop can import")
    public Response export(
            @Parameter(description = "which of product, article and promotion; all when left out") @QueryParam("kinds") String kinds) {
        Set<RowKind> wanted = RowKind.named(kinds);
        String own = shop.id();
        StreamingOutput lines = out -> export.write(own, wanted, out);
        return Response.ok(lines).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + own + ".jsonl\"").build();
    }
}
