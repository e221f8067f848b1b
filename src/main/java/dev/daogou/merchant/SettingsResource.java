package dev.daogou.merchant;

import java.util.List;

import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Agent;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Departments;
import dev.daogou.shop.DepartmentsChanged;
import dev.daogou.shop.Role;
import dev.daogou.shop.Shop;
import dev.daogou.shop.ShopSettings;

/** What a merchant sets once. */
@Path("/api/v1/shop/settings")
@Admits(Role.SHOP_ADMIN)
public class SettingsResource {

    private final CurrentShop shop;
    private final Event<DepartmentsChanged> changed;

    SettingsResource(CurrentShop shop, Event<DepartmentsChanged> changed) {
        this.shop = shop;
        this.changed = changed;
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
        staffed(settings.departments());
        current().settings = settings;
        changed.fire(new DepartmentsChanged(shop.id(), settings.departments()));
        return settings;
    }

    /** Whoever works only for a department that goes would see no case any more, and nobody would have said so. */
    private static void staffed(Departments departments) {
        List<String> left = Agent.<Agent>listAll().stream()
                .filter(agent -> !agent.departments.isEmpty() && agent.departments.stream().noneMatch(departments::has))
                .map(agent -> agent.name).sorted().toList();
        if (!left.isEmpty()) {
            throw Problem.badField("departments", "would leave " + String.join(", ", left)
                    + " without one: give them another under Agents first");
        }
    }

    private Shop current() {
        return Shop.named(shop.id()).orElseThrow(() -> Problem.notFound("shop"));
    }
}
