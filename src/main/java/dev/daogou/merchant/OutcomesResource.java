package dev.daogou.merchant;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.analytics.OutcomeFigures;
import dev.daogou.analytics.Outcomes;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;

/** What conversations led to. */
@Path("/api/v1/shop/outcomes")
@Admits(Role.SHOP_ADMIN)
public class OutcomesResource {

    private final OutcomeFigures figures;

    OutcomesResource(OutcomeFigures figures) {
        this.figures = figures;
    }

    @GET
    @Operation(summary = "Conversations of the last 7, 30 or 90 days by product and category: asked about, put into the cart, ordered")
    public Outcomes outcomes(@QueryParam("days") @DefaultValue("7") int days) {
        return figures.of(days);
    }
}
