package dev.daogou.merchant;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.orders.CustomerDoc;
import dev.daogou.orders.Customers;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** Customers one by one, by the ids that orders name. What is for members is for those whom the shop has vouched for in the chat. */
@Path("/api/v1/shop/customers")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class CustomersResource {

    /** @param added whether they were unknown before */
    public record Put(String id, boolean added) {}

    private final Customers customers;

    CustomersResource(Customers customers) {
        this.customers = customers;
    }

    @GET
    @Path("/{customerId}")
    @Operation(summary = "What the shop has told of a customer")
    public CustomerDoc get(@PathParam("customerId") String id) {
        return customers.customer(id).orElseThrow(() -> Problem.notFound("customer"));
    }

    @PUT
    @Path("/{customerId}")
    @Operation(summary = "Say whether a customer is a member: {\"member\": true}")
    public Put put(@PathParam("customerId") String id, String customer) {
        return new Put(id, customers.put(id, customer));
    }

    @DELETE
    @Path("/{customerId}")
    @Operation(summary = "Forget what was told of a customer; their orders stay")
    public void remove(@PathParam("customerId") String id) {
        if (!customers.remove(id)) {
            throw Problem.notFound("customer");
        }
    }
}
