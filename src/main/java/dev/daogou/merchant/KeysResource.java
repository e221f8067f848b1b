package dev.daogou.merchant;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Role;
import dev.daogou.shop.ShopKey;

/** A merchant makes and ends keys. A key's clear text is told once. */
@Path("/api/v1/shop/keys")
@Admits(value = Role.SHOP_ADMIN, lent = false)
public class KeysResource {

    /** What a new key is for, in the merchant's words. */
    public record NewKey(String label) {}

    /** A key just made. */
    public record IssuedKey(String key) {}

    /** A key as it can be listed: without its clear text. */
    public record KeyView(String id, String label, Instant createdAt) {}

    private final CurrentShop shop;
    private final Clock clock;

    KeysResource(CurrentShop shop, Clock clock) {
        this.shop = shop;
        this.clock = clock;
    }

    @GET
    public List<KeyView> list() {
        return ShopKey.standing(shop.id()).stream().map(k -> new KeyView(k.id, k.label, k.createdAt)).toList();
    }

    @POST
    @Transactional
    public Response issue(NewKey wanted) {
        String label = wanted == null ? null : wanted.label();
        return Response.status(201).entity(new IssuedKey(ShopKey.issue(shop.id(), label, clock.instant()))).build();
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    public void end(@PathParam("id") String id) {
        ShopKey key = ShopKey.<ShopKey>find("id = ?1 and shop = ?2 and endedAt is null", id, shop.id())
                .firstResultOptional().orElseThrow(() -> Problem.notFound("key"));
        key.end(clock.instant());
    }
}
