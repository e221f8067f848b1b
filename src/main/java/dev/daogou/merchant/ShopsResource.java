package dev.daogou.merchant;

import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import dev.daogou.shop.Shops;

/** The operator makes shops. */
@Path("/api/v1/shops")
@Admits(Role.OPERATOR)
public class ShopsResource {

    private final Shops shops;

    ShopsResource(Shops shops) {
        this.shops = shops;
    }

    /** Answers 201 with the secrets when the shop is new, 200 without them when it stood. */
    @PUT
    @Path("/{shop}")
    public Response put(@PathParam("shop") String id, Shops.Description said) {
        if (said == null) {
            throw Problem.badField("body", "must be a JSON object such as {\"name\":\"My shop\"}");
        }
        Optional<Shops.Secrets> secrets = shops.put(id, said);
        return secrets.map(s -> Response.status(201).entity((Object) s))
                .orElseGet(() -> Response.ok(Map.of("shop", id))).build();
    }
}
