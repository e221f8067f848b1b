package dev.daogou.merchant;

import java.util.List;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.catalog.PromotionBook;
import dev.daogou.catalog.PromotionListing;
import dev.daogou.feeds.Intake;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** Promotions one by one. */
@Path("/api/v1/shop/promotions")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class PromotionsResource {

    /**
     * @param total how many there are on all pages
     * @param next offset of the next page, or {@code null} on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<PromotionListing> promotions, long total, Integer next) {}

    private final PromotionBook promotions;
    private final Intake intake;

    PromotionsResource(PromotionBook promotions, Intake intake) {
        this.promotions = promotions;
        this.intake = intake;
    }

    @GET
    @Operation(summary = "Look through the promotions, those that begin last first")
    public Page browse(
            @Parameter(description = "stands in the title, the id or the code; case does not count") @QueryParam("q") String q,
            @QueryParam("offset") int offset, @QueryParam("limit") @DefaultValue("50") int limit) {
        Browsing page = Browsing.of(q, offset, limit);
        var found = promotions.browse(page.q(), page.from(), page.size());
        long total = page.total(found, () -> promotions.count(page.q()));
        return new Page(found, total, page.next(total));
    }

    @GET
    @Path("/{id}")
    public PromotionListing get(@PathParam("id") String id) {
        return promotions.promotion(id).orElseThrow(() -> Problem.notFound("promotion"));
    }

    @PUT
    @Path("/{id}")
    public Intake.Outcome put(@PathParam("id") String id, String promotion) {
        return intake.putPromotion(id, promotion);
    }

    @DELETE
    @Path("/{id}")
    public void remove(@PathParam("id") String id) {
        if (!intake.removePromotion(id)) {
            throw Problem.notFound("promotion");
        }
    }
}
