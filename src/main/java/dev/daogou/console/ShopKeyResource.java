package dev.daogou.console;

import java.time.Clock;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import dev.daogou.shop.ShopKey;

/** An admin's way from the console to the merchant's door, which no cookie opens. */
@Path("/api/v1/console/shop-key")
@Admits(Role.AGENT)
public class ShopKeyResource {

    private final Attending attending;
    private final Clock clock;

    ShopKeyResource(Attending attending, Clock clock) {
        this.attending = attending;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Operation(summary = "Lend an admin's session a key of the shop, for an hour; it ends with the session or the role")
    public ShopKey.Lent lend() {
        return ShopKey.lend(attending.adminsPass(), clock.instant());
    }
}
