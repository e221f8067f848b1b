package dev.daogou.console;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.conversation.Conversation;
import dev.daogou.handoff.Presence;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Agent;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Department;
import dev.daogou.shop.Role;
import dev.daogou.shop.Shop;
import io.quarkus.panache.common.Sort;

/** Who works here and what they have, and who takes conversations now. */
@Path("/api/v1/console/colleagues")
@Admits(Role.AGENT)
public class ColleaguesResource {

    /**
     * @param available whether they take conversations now
     * @param departments the ids of those whose cases they take; empty for all
     * @param has how many conversations they have
     */
    public record Colleague(String id, String login, String name, boolean available, List<String> departments, int has) {}

    /** @param name as people read it, by language code */
    public record DepartmentView(String id, Map<String, String> name) {

        static DepartmentView of(Department department) {
            return new DepartmentView(department.id(), department.name());
        }
    }

    public record Colleagues(List<Colleague> colleagues, List<DepartmentView> departments) {}

    private final Presence presence;
    private final CurrentShop shop;

    ColleaguesResource(Presence presence, CurrentShop shop) {
        this.presence = presence;
        this.shop = shop;
    }

    @GET
    @Transactional
    @Operation(summary = "The shop's agents by name, with what they have and whether they take conversations now, and its departments")
    public Colleagues all() {
        Set<String> present = presence.present();
        Map<String, Long> has = Conversation.<Conversation>list("floorBy is not null").stream()
                .collect(Collectors.groupingBy(c -> c.floorBy, Collectors.counting()));
        return new Colleagues(
                Agent.<Agent>listAll(Sort.by("name")).stream()
                        .map(agent -> new Colleague(agent.id, agent.login, agent.name, present.contains(agent.id),
                                agent.departments, has.getOrDefault(agent.id, 0L).intValue()))
                        .toList(),
                Shop.named(shop.id()).orElseThrow(() -> Problem.notFound("shop")).settings.departments().all().stream()
                        .map(DepartmentView::of).toList());
    }
}
