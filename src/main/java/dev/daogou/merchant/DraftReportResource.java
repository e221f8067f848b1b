package dev.daogou.merchant;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import dev.daogou.assist.DraftReport;
import dev.daogou.assist.DraftReports;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** Whether the drafts that agents are offered help them. */
@Path("/api/v1/shop/drafts/report")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class DraftReportResource {

    private static final int LONGEST = 366;

    private final DraftReports reports;

    DraftReportResource(DraftReports reports) {
        this.reports = reports;
    }

    @GET
    @Operation(summary = "How many drafts were made, sent, edited by how much, dismissed and ignored, by what made them")
    public DraftReport report(
            @Parameter(description = "1 to 366, back from now") @QueryParam("days") @DefaultValue("30") int days) {
        if (days < 1 || days > LONGEST) {
            throw Problem.badField("days", "must be between 1 and " + LONGEST);
        }
        return reports.of(days);
    }
}
