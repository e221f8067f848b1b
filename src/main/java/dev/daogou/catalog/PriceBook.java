package dev.daogou.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.daogou.shared.Faults;
import dev.daogou.shared.Money;
import dev.daogou.shared.Problem;

/** The one place that says what the current shop asks for a cart, from its rows and its offer policy. */
@ApplicationScoped
public class PriceBook {

    private static final int MOST_LINES = 50;
    static final int MOST_PIECES = 999;
    /** Promotions this far away in time are no reason why something is not cheaper now. */
    private static final Duration NEAR = Duration.ofDays(30);

    private final OfferPolicies policies;
    private final Budgets budgets;

    PriceBook(OfferPolicies policies, Budgets budgets) {
        this.policies = policies;
        this.budgets = budgets;
    }

    /**
     * @param lines 1 to 50; the same SKU twice counts as one line
     * @param member whether the shop knows the visitor as a member
     * @param code what they have entered, or {@code null}
     * @return the best true price at that moment, see {@link Reckoning}
     * @throws Problem 400 naming the line and field that cannot be priced
     */
    @Transactional
    public BestPrice price(List<CartLine> lines, Instant at, boolean member, String code) {
        return price(lines, at, member, code, Set.of());
    }

    /** @param promised promotions that count whatever is left of their budgets, since it holds what was promised by them */
    @Transactional
    BestPrice price(List<CartLine> lines, Instant at, boolean member, String code, Set<String> promised) {
        OfferPolicy policy = policies.current();
        List<CartItem> cart = cart(lines, at, policy);
        List<PromotionDoc> near = Promotion.between(at.minus(NEAR), at.plus(NEAR)).stream().map(Promotion::doc).toList();
        Set<String> spent = new HashSet<>();
        while (true) {
            BestPrice price = Reckoning.of(cart, near,
                    new Occasion(at, member, code == null || code.isBlank() ? null : code, Set.copyOf(spent)));
            // What is taken off by one may grow when another is gone: every result is looked over anew.
            Set<String> exceeded = budgets.exceededBy(price, policy);
            exceeded.removeAll(promised);
            if (!spent.addAll(exceeded)) {
                return price;
            }
        }
    }

    private List<CartItem> cart(List<CartLine> lines, Instant at, OfferPolicy policy) {
        Faults faults = new Faults();
        faults.unless(lines != null && !lines.isEmpty(), "lines", "is missing: write a product and how many pieces");
        faults.size("lines", lines == null ? 0 : lines.size(), MOST_LINES);
        refuse(faults);
        Map<List<String>, CartItem> cart = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String field = "lines[" + i + "].";
            item(field, lines.get(i), at, faults).ifPresent(item -> cart.merge(
                    List.of(item.productId(), Objects.requireNonNullElse(item.offer().sku(), "")), item,
                    (a, b) -> new CartItem(a.title(), a.category(), a.offer(), a.quantity() + b.quantity(), null)));
        }
        faults.unless(cart.values().stream().map(item -> item.offer().price().currency()).distinct().count() <= 1, "lines",
                "are in different currencies: ask for each currency apart");
        refuse(faults);
        return new ArrayList<>(cart.values()).stream().map(item -> floored(item, policy)).toList();
    }

    private static Optional<CartItem> item(String field, CartLine line, Instant at, Faults faults) {
        if (line == null || line.productId() == null || line.productId().isBlank()) {
            faults.add(field + "productId", "is missing: name a product of the shop");
            return Optional.empty();
        }
        faults.unless(line.quantity() >= 1 && line.quantity() <= MOST_PIECES, field + "quantity",
                "must be 1 to " + MOST_PIECES);
        Optional<ProductView> product = Product.named(line.productId()).map(found -> new ProductView(found.doc(),
                Offer.of(List.of(found.id)).stream().map(offer -> offer.at(at)).toList(), at));
        if (product.isEmpty()) {
            faults.add(field + "productId", "is no product of this shop");
            return Optional.empty();
        }
        OfferView offer = product.get().offer(line.sku() == null || line.sku().isBlank() ? null : line.sku());
        if (offer == null) {
            faults.add(field + "sku", "is no variant of this product");
            return Optional.empty();
        }
        ProductDoc doc = product.get().doc();
        return Optional.of(new CartItem(doc.title(), doc.category(), offer, line.quantity(), null));
    }

    private static CartItem floored(CartItem item, OfferPolicy policy) {
        Money floor = policy.floorOf(item.productId(), item.category());
        boolean known = floor != null && floor.currency().equals(item.offer().price().currency());
        return new CartItem(item.title(), item.category(), item.offer(), item.quantity(), known ? floor : null);
    }

    private static void refuse(Faults faults) {
        if (!faults.found().isEmpty()) {
            throw Problem.bad(faults.found());
        }
    }
}
