package dev.daogou.merchant;

import java.util.List;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import dev.daogou.webhooks.Deliveries;
import dev.daogou.webhooks.DeliveryView;
import dev.daogou.webhooks.WebhookView;
import dev.daogou.webhooks.WebhookWish;
import dev.daogou.webhooks.Webhooks;
import io.smallrye.common.annotation.Blocking;

/** Addresses that are told what happens in the shop's conversations. */
@Path("/api/v1/shop/webhooks")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class WebhooksResource {

    /** All of the shop's, the oldest first. */
    public record All(List<WebhookView> webhooks) {}

    private final Webhooks webhooks;
    private final Deliveries deliveries;

    WebhooksResource(Webhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    @GET
    @Operation(summary = "The shop's webhooks, and how they fare")
    public All list() {
        return new All(webhooks.list());
    }

    @POST
    @Operation(summary = "Have an address told what happens; the answer tells the secret once")
    public Response add(WebhookWish wish) {
        return Response.status(201).entity(webhooks.add(wish)).build();
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Change a webhook, switch it off or on; what waits is tried at once")
    public WebhookView change(@PathParam("id") String id, WebhookWish wish) {
        return webhooks.change(id, wish);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a webhook, with all that waits for it")
    public void remove(@PathParam("id") String id) {
        webhooks.remove(id);
    }

    @POST
    @Path("/{id}/secret")
    @Operation(summary = "Sign with another secret from the next delivery on; the answer tells it once")
    public Webhooks.Secret renewSecret(@PathParam("id") String id) {
        return webhooks.renewSecret(id);
    }

    @POST
    @Path("/{id}/test")
    @Operation(summary = "Send webhook.test and tell how the receiver answers")
    public Webhooks.Tested test(@PathParam("id") String id) {
        return webhooks.test(id);
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(summary = "What was delivered, waits or is dead; newest first")
    public Deliveries.Listing deliveries(@PathParam("id") String id, @QueryParam("state") String state,
            @QueryParam("before") Long before, @QueryParam("limit") @DefaultValue("50") int limit) {
        return deliveries.list(id, state, before, limit);
    }

    @POST
    @Path("/{id}/replay")
    @Operation(summary = "Try all again that is dead or waits")
    public Deliveries.Replayed replayAll(@PathParam("id") String id) {
        return deliveries.replayAll(id);
    }

    @POST
    @Path("/{id}/deliveries/{did}/replay")
    @Operation(summary = "Try one delivery again")
    public DeliveryView replay(@PathParam("id") String id, @PathParam("did") String did) {
        return deliveries.replay(id, did);
    }

    @DELETE
    @Path("/{id}/deliveries/{did}")
    @Operation(summary = "Drop a delivery, so that what comes after it in its conversation goes on")
    public void drop(@PathParam("id") String id, @PathParam("did") String did) {
        deliveries.drop(id, did);
    }
}
