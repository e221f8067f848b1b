package dev.daogou.assistant;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.daogou.shop.Languages;
import dev.daogou.shop.Shop;
import dev.daogou.shop.ShopSettings;

/** What an answer needs to know of the shop it speaks for. */
record House(String id, String name, ZoneId zone, ShopSettings settings, List<String> origins, Languages languages) {

    static House of(Shop shop) {
        return new House(shop.id, shop.name, shop.zone(),
                shop.settings == null ? ShopSettings.defaults() : shop.settings,
                shop.allowedOrigins == null ? List.of() : shop.allowedOrigins, shop.served());
    }

    /** When the people of this department answer again; empty while they do, and where that is not known. */
    Optional<Instant> opensAfter(String department, Instant now) {
        return settings.hoursOf(department).filter(hours -> !hours.isOpen(now, zone))
                .flatMap(hours -> hours.opensAfter(now, zone));
    }

    /** Whether an absolute address leads to the shop: to one of its origins or where one of these products is sold. */
    boolean owns(String address, List<String> productLinks) {
        String origin = origin(address);
        return origin != null && (origins.contains(origin)
                || productLinks.stream().map(House::origin).filter(Objects::nonNull).anyMatch(origin::equals));
    }

    private static String origin(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() == null || uri.getUserInfo() != null ? null : uri.getScheme() + "://" + uri.getAuthority();
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
