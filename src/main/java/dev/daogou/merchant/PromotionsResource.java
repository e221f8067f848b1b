package dev.daogou.merchant;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

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

    private final Intake intake;

    PromotionsResource(Intake intake) {
        this.intake = intake;
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
