package dev.daogou.merchant;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import dev.daogou.assist.HintReport;
import dev.daogou.assist.HintReports;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** Whether the hints beside conversations help agents. */
@Path("/api/v1/shop/hints/report")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class HintReportResource {

    private static final int LONGEST = 366;

    private final HintReports reports;

    HintReportResource(HintReports reports) {
        this.reports = reports;
    }

    @GET
    @Operation(summary = "How many hints were made, used, dismissed and ignored, by what they were about")
    public HintReport report(
            @Parameter(description = "1 to 366, back from now") @QueryParam("days") @DefaultValue("30") int days) {
        if (days < 1 || days > LONGEST) {
            throw Problem.badField("days", "must be between 1 and " + LONGEST);
        }
        return reports.of(days);
    }
}
