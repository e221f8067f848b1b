package dev.daogou.merchant;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Role;
import dev.daogou.shop.Shop;
import dev.daogou.shop.ShopSettings;

/** What a merchant sets once. */
@Path("/api/v1/shop/settings")
@Admits(Role.SHOP_ADMIN)
public class SettingsResource {

    private final CurrentShop shop;

    SettingsResource(CurrentShop shop) {
        this.shop = shop;
    }

    @GET
    public ShopSettings get() {
        return current().settings;
    }

    @PUT
    @Transactional
    public ShopSettings put(ShopSettings settings) {
        if (settings == null) {
            throw Problem.badField("body", "must be the whole settings object, as GET returns it");
        }
        settings.check();
        current().settings = settings;
        return settings;
    }

    private Shop current() {
        return Shop.named(shop.id()).orElseThrow(() -> Problem.notFound("shop"));
    }
}
