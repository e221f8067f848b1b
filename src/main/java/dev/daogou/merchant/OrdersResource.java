package dev.daogou.merchant;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.orders.OrderDoc;
import dev.daogou.orders.Orders;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** Orders one by one. A vouched customer is told of their own in the chat; nobody else is. */
@Path("/api/v1/shop/orders")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class OrdersResource {

    /** @param added whether it was not there before */
    public record Put(String id, boolean added) {}

    private final Orders orders;

    OrdersResource(Orders orders) {
        this.orders = orders;
    }

    @GET
    @Path("/{id}")
    public OrderDoc get(@PathParam("id") String id) {
        return orders.order(id).orElseThrow(() -> Problem.notFound("order"));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Put an order, or how far it is now")
    public Put put(@PathParam("id") String id, String order) {
        return new Put(id, orders.put(id, order));
    }

    @DELETE
    @Path("/{id}")
    public void remove(@PathParam("id") String id) {
        if (!orders.remove(id)) {
            throw Problem.notFound("order");
        }
    }
}
