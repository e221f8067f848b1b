package dev.daogou.catalog;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.daogou.shop.CurrentShop;

/** What offers have taken off so far, promotion by promotion. */
@ApplicationScoped
class Budgets {

    private final EntityManager database;
    private final CurrentShop shop;
    private final Clock clock;

    Budgets(EntityManager database, CurrentShop shop, Clock clock) {
        this.clock = clock;
        this.database = database;
        this.shop = shop;
    }

    /** The promotions of which a price takes more than is left of their budgets. */
    Set<String> exceededBy(BestPrice price, OfferPolicy policy) {
        return price.steps().stream().filter(step -> step.kind() == PriceStep.Kind.PROMOTION)
                .filter(step -> policy.budgetOf(step.id())
                        .filter(total -> total.currency().equals(step.off().currency()))
                        .filter(total -> spent(step.id()).add(step.off().amount()).compareTo(total.amount()) > 0).isPresent())
                .map(PriceStep::id).collect(Collectors.toCollection(HashSet::new));
    }

    private BigDecimal spent(String promotion) {
        return (BigDecimal) database.createNativeQuery("""
                select coalesce(sum(cast(jsonb_extract_path_text(parts, :promotion) as numeric)), 0) from offer_made
                where shop = :shop and not replaced and (agent_id is not null or told_at is not null or at > :since)""",
                BigDecimal.class).setParameter("since", OfferMade.onItsWaySince(clock.instant()))
                .setParameter("promotion", promotion)
                .setParameter("shop", shop.id()).getSingleResult();
    }
}
