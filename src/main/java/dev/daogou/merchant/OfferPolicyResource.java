package dev.daogou.merchant;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.daogou.catalog.OfferPolicies;
import dev.daogou.catalog.OfferPolicy;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Role;
import dev.daogou.shop.Shop;
import io.smallrye.common.annotation.Blocking;

/** How low offers may go, how many there are, and what an agent may grant. */
@Path("/api/v1/shop/offer-policy")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class OfferPolicyResource {

    /**
     * @param currency the shop's, which the policy's amounts are in
     * @param timeZone in which a visitor's day begins
     */
    public record Standing(@JsonUnwrapped OfferPolicy policy, String currency, String timeZone) {}

    private final OfferPolicies policies;
    private final CurrentShop shop;

    OfferPolicyResource(OfferPolicies policies, CurrentShop shop) {
        this.policies = policies;
        this.shop = shop;
    }

    @GET
    public Standing get() {
        return standing(policies.current());
    }

    @PUT
    @Operation(summary = "Set the whole offer policy: floors and margins, budgets, caps for each visitor, what agents may grant")
    public Standing put(OfferPolicy policy) {
        return standing(policies.put(policy));
    }

    private Standing standing(OfferPolicy policy) {
        Shop ours = Shop.named(shop.id()).orElseThrow(() -> Problem.notFound("shop"));
        return new Standing(policy, ours.currency, ours.timeZone);
    }
}
