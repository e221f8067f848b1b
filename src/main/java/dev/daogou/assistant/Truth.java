package dev.daogou.assistant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import dev.daogou.assistant.Claim.Kind;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.indexing.Passage;
import dev.daogou.model.Source;
import dev.daogou.shared.Money;

/** What may be said in figures at this moment: current offer rows, active promotions, figures that stand in a source. */
final class Truth {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Kinds that speak for the shop. A product's own text never sets a price: anybody's feed may have written it. */
    private static final Set<String> SPEAKS_OF_MONEY = Set.of("faq", "policy");

    private final List<Claim> known = new ArrayList<>();
    /** What any running promotion gives, whatever it covers. */
    private final List<Claim> running = new ArrayList<>();

    private Truth() {}

    static Truth of(Retrieved found, Collection<Source> sources) {
        var truth = new Truth();
        found.products().forEach(product -> product.offers().forEach(truth::offer));
        found.promotions().forEach(promotion -> truth.promotion(promotion.doc()));
        var running = new Truth();
        found.running().forEach(promotion -> running.promotion(promotion.doc()));
        truth.running.addAll(running.known);
        sources.stream().filter(s -> !s.ref().endsWith("#offer")).forEach(truth::source);
        return truth;
    }

    private void offer(OfferView offer) {
        add(Kind.AMOUNT, offer.price());
        if (offer.salePrice() != null) {
            add(Kind.AMOUNT, offer.salePrice());
            BigDecimal saving = offer.price().amount().subtract(offer.salePrice().amount());
            add(Kind.SAVING, new Money(saving.max(BigDecimal.ZERO), offer.price().currency()));
            BigDecimal off = saving.multiply(HUNDRED).divide(offer.price().amount(), 1, RoundingMode.HALF_UP);
            discount(off);
            discount(off.setScale(0, RoundingMode.HALF_UP));
            discount(off.setScale(0, RoundingMode.DOWN));
        }
    }

    private void promotion(PromotionDoc promotion) {
        add(Kind.AMOUNT, promotion.price());
        add(Kind.AMOUNT, promotion.minSpend());
        add(Kind.SAVING, promotion.amountOff());
        // "Spend 300, get 50": both are plain amounts in such a sentence.
        add(Kind.AMOUNT, promotion.amountOff());
        if (promotion.percent() != null) {
            discount(promotion.percent());
        }
    }

    /** An article may name a promotion of other products, as long as it runs. */
    private void source(Source source) {
        boolean speaksOfMoney = SPEAKS_OF_MONEY.contains(source.kind());
        Claims.in(source.title() + "\n" + source.text()).stream()
                .filter(c -> c.kind() == Kind.PERCENT || speaksOfMoney && (c.kind() == Kind.AMOUNT || given(c)))
                .forEach(known::add);
    }

    private void add(Kind kind, Money money) {
        if (money != null) {
            known.add(new Claim(kind, money.amount(), money.currency(), ""));
        }
    }

    private void discount(BigDecimal points) {
        known.add(new Claim(Kind.DISCOUNT, points, null, ""));
    }

    /** Whether what an article takes off a price is given now; what else it says in figures is the merchant's word. */
    boolean bearsAllOf(Passage article) {
        return Claims.in(article.title() + "\n" + article.text()).stream()
                .filter(c -> c.kind() == Kind.DISCOUNT || c.kind() == Kind.SAVING).allMatch(c -> bears(c) || given(c));
    }

    private boolean given(Claim claim) {
        return running.stream().anyMatch(k -> k.kind() == claim.kind() && claim.says(k.value(), k.currency()));
    }

    /** Whether a row, a running promotion or a source says so. A discount is only ever what an offer or a promotion gives. */
    boolean bears(Claim claim) {
        return known.stream().anyMatch(k -> k.kind() == claim.kind() && claim.says(k.value(), k.currency()));
    }
}
