package dev.daogou.catalog;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.daogou.catalog.OfferPolicy.Budget;
import dev.daogou.catalog.OfferPolicy.Floor;
import dev.daogou.catalog.OfferPolicy.Grants;
import dev.daogou.shared.Faults;
import dev.daogou.shared.Money;
import dev.daogou.shared.Problem;

/** What an offer policy must be before anything is offered by it. */
final class OfferPolicyRules {

    private static final int MOST_FLOORS = 10_000;
    private static final int MOST_BUDGETS = 1_000;
    private static final int LONGEST_TEXT = 500;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Faults faults = new Faults();
    private final String currency;

    private OfferPolicyRules(String currency) {
        this.currency = currency;
    }

    /** @return what is wrong, field by field, with the remedy; empty when nothing is */
    static List<Problem.Fault> check(OfferPolicy policy, String currency) {
        OfferPolicyRules rules = new OfferPolicyRules(currency);
        rules.faults.size("floors", policy.floors().size(), MOST_FLOORS);
        rules.faults.size("budgets", policy.budgets().size(), MOST_BUDGETS);
        Set<String> places = new HashSet<>();
        for (int i = 0; i < policy.floors().size(); i++) {
            rules.floor("floors[" + i + "].", policy.floors().get(i), places);
        }
        Set<String> promotions = new HashSet<>();
        for (int i = 0; i < policy.budgets().size(); i++) {
            rules.budget("budgets[" + i + "].", policy.budgets().get(i), promotions);
        }
        rules.count("offersPerNeed", policy.offersPerNeed(), 20);
        rules.count("offersPerDay", policy.offersPerDay(), 100);
        if (policy.grants() != null) {
            rules.grants(policy.grants());
        }
        return rules.faults.found();
    }

    private void floor(String at, Floor floor, Set<String> places) {
        faults.unless(floor.productId() == null || floor.category() == null, at + "category",
                "leave it out where productId is given: a floor is for one of them, or with neither for the whole shop");
        if (floor.productId() != null) {
            faults.id(at + "productId", floor.productId());
        }
        faults.optional(at + "category", floor.category(), LONGEST_TEXT);
        faults.unless(places.add(floor.productId() + "\n" + floor.category()), at + (floor.category() == null
                ? "productId"
                : "category"), "stands twice: write one floor for each product or category");
        faults.unless(floor.floor() != null || floor.cost() != null, at + "floor", "is missing: write a floor, or a cost");
        faults.unless(floor.margin() == null || floor.cost() != null, at + "cost", "is missing: a margin is counted from it");
        share(at + "margin", floor.margin(), true);
        money(at + "floor", floor.floor());
        money(at + "cost", floor.cost());
    }

    private void budget(String at, Budget budget, Set<String> promotions) {
        faults.id(at + "promotionId", budget.promotionId());
        faults.unless(promotions.add(budget.promotionId()), at + "promotionId",
                "stands twice: write one budget for each promotion");
        faults.unless(budget.total() != null, at + "total", "is missing: write what offers may take off by it, all together");
        money(at + "total", budget.total());
    }

    private void grants(Grants grants) {
        faults.unless(grants.maxPercent() != null || grants.maxAmount() != null, "grants.maxPercent",
                "is missing: write it or maxAmount, or leave grants out when agents may grant nothing");
        share("grants.maxPercent", grants.maxPercent(), false);
        money("grants.maxAmount", grants.maxAmount());
        money("grants.total", grants.total());
    }

    private void share(String field, BigDecimal percent, boolean mayBeNought) {
        faults.unless(percent == null || percent.compareTo(HUNDRED) < 0 && percent.signum() >= (mayBeNought ? 0 : 1), field,
                mayBeNought ? "must be 0 or more and below 100" : "must be above 0 and below 100");
    }

    private void money(String field, Money money) {
        faults.unless(money == null || money.currency().equals(currency), field, "must be in the shop's currency, " + currency);
    }

    private void count(String field, int n, int most) {
        faults.unless(n >= 1 && n <= most, field, "must be 1 to " + most);
    }
}
