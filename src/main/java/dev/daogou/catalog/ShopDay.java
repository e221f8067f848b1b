package dev.daogou.catalog;

import java.time.Instant;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;

/** The current shop's days, which begin when its own clocks say so. */
@ApplicationScoped
public class ShopDay {

    private final CurrentShop shop;

    ShopDay(CurrentShop shop) {
        this.shop = shop;
    }

    /** Call it in a transaction. */
    public ZoneId zone() {
        return Shop.named(shop.id()).orElseThrow(() -> Problem.notFound("shop")).zone();
    }

    Instant began(Instant now) {
        ZoneId zone = zone();
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
