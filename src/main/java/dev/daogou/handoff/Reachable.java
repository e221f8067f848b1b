package dev.daogou.handoff;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;

/** Whether a person could take a conversation of the current shop: somebody for it is there, and their department is open. */
@ApplicationScoped
public class Reachable {

    private final Roster roster;
    private final CurrentShop shop;
    private final Clock clock;
    private final Instance<HelpDesk> desks;

    Reachable(Roster roster, CurrentShop shop, Clock clock, Instance<HelpDesk> desks) {
        this.roster = roster;
        this.shop = shop;
        this.clock = clock;
        this.desks = desks;
    }

    /** Another help desk whose people take the conversation, whoever is at our own consoles. */
    @Transactional
    public Optional<HelpDesk.Attendant> elsewhere(String cid) {
        return desks.stream().flatMap(desk -> desk.of(cid).stream()).findFirst();
    }

    /** @param department whose people are asked after; {@code null} for anybody */
    @Transactional
    public boolean now(String department) {
        List<String> open = open().stream().filter(each -> department == null || each.equals(department)).toList();
        return !open.isEmpty() && roster.present().stream().anyMatch(agent -> agent.isOfAny(open));
    }

    /** The agents who take conversations now and of whose departments one is open. */
    @Transactional
    List<AtWork> atWork() {
        List<String> open = open();
        return roster.present().stream().filter(agent -> agent.isOfAny(open)).toList();
    }

    private List<String> open() {
        return Shop.named(shop.id()).map(here -> here.open(clock.instant())).orElse(List.of());
    }
}
