package dev.daogou.merchant;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.analytics.Overview;
import dev.daogou.analytics.Overviews;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;

/** How conversations go. */
@Path("/api/v1/shop/overview")
@Admits(Role.SHOP_ADMIN)
public class OverviewResource {

    private final Overviews overviews;

    OverviewResource(Overviews overviews) {
        this.overviews = overviews;
    }

    @GET
    @Operation(summary = "Conversations, waiting times, hand-offs with reasons, ratings and unanswered questions of the last 7, 30 or 90 days")
    public Overview overview(@QueryParam("days") @DefaultValue("7") int days) {
        return overviews.of(days);
    }
}
