package dev.daogou.console;

import java.time.Clock;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Role;
import dev.daogou.shop.ShopKey;
import io.vertx.core.http.HttpServerRequest;

/** An admin's way from the console to the merchant's door, which no cookie opens. */
@Path("/api/v1/console/shop-key")
@Admits(Role.AGENT)
public class ShopKeyResource {

    private static final int LONGEST = 200;

    /** @param password the admin's own, given once more; left out, the key does not open what outlives the session */
    public record Wish(String password) {}

    private final Attending attending;
    private final SignIn signIn;
    private final CurrentShop shop;
    private final Clock clock;

    ShopKeyResource(Attending attending, SignIn signIn, CurrentShop shop, Clock clock) {
        this.attending = attending;
        this.signIn = signIn;
        this.shop = shop;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Operation(summary = "Lend an admin's session a key of the shop, for an hour; with the password given again one for ten minutes"
            + " that opens the agents' door, too. It ends with the session or the role")
    public ShopKey.Lent lend(Wish wish, @Context HttpServerRequest request) {
        boolean confirmed = wish != null && wish.password() != null;
        if (confirmed) {
            confirm(wish.password(), request.remoteAddress().hostAddress());
        }
        return ShopKey.lend(attending.adminsPass(), confirmed, clock.instant());
    }

    private void confirm(String password, String address) {
        if (password.length() > LONGEST) {
            throw Problem.badField("password", "is not the one you sign in with");
        }
        signIn.confirms(shop.id(), attending.agent().login(), password, address);
    }
}
