package dev.daogou.merchant;

import java.util.List;

import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

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

    /**
     * The whole of it, as GET gives it and PUT takes it.
     *
     * @param languages codes of those the shop serves, its own first; whoever writes another is answered in the first. Left out,
     *        they stay as they were
     */
    public record Settings(@JsonUnwrapped ShopSettings settings, List<String> languages) {}

    @GET
    public Settings get() {
        return of(current());
    }

    @PUT
    @Transactional
    public Settings put(Settings said) {
        ShopSettings settings = said == null ? null : said.settings;
        if (settings == null) {
            throw Problem.badField("body", "must be the whole settings object, as GET returns it");
        }
        settings.check();
        staffed(settings.departments());
        Shop here = current();
        if (said.languages != null) {
            here.serves(said.languages);
        }
        here.settings = settings;
        changed.fire(new DepartmentsChanged(shop.id(), settings.departments()));
        return of(here);
    }

    private static Settings of(Shop here) {
        return new Settings(here.settings, here.languages);
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
