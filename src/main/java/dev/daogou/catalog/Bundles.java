package dev.daogou.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import dev.daogou.catalog.ToldPrices.Priced;
import dev.daogou.shared.Money;

/** So many pieces as come cheaper each, for who wants one that nothing is on for. */
final class Bundles {

    /** Who finds one piece dear takes no more of them. */
    private static final int MOST = 3;
    /** A sum that takes more pieces to reach is no talk of two for the price of less. */
    private static final int MOST_FOR_A_SUM = 2;

    private final ToldPrices prices;

    Bundles(ToldPrices prices) {
        this.prices = prices;
    }

    /** The fewest pieces that are there and lower what a piece costs, by what the price book asks for them. */
    Optional<Priced> of(Wanted one, Priced alone, Instant now, OfferPolicy policy) {
        if (one.line().quantity() != 1) {
            return Optional.empty();
        }
        int there = there(alone.price().lines().get(0), now);
        return counts(one.line().productId(), alone.price().own(), now).filter(n -> n <= there)
                .mapToObj(n -> prices.best(one.of(n), now, policy, Set.of())).filter(Priced::isLess)
                .filter(priced -> priced.total().amount().compareTo(alone.total().amount()
                        .multiply(BigDecimal.valueOf(priced.price().lines().get(0).quantity()))) < 0)
                .findFirst();
    }

    private static int there(PricedLine line, Instant now) {
        return Offer.of(List.of(line.productId())).stream().map(offer -> offer.at(now))
                .filter(offer -> Objects.equals(offer.sku(), line.sku()) && offer.availability().buyable())
                .mapToInt(offer -> offer.quantity() == null ? MOST : offer.quantity()).findFirst().orElse(0);
    }

    /** That promotions on it ask for, fewest first. */
    private static IntStream counts(String productId, Money piece, Instant now) {
        String category = Product.named(productId).map(product -> product.category).orElse(null);
        return Promotion.on(now).stream().map(Promotion::doc).filter(doc -> doc.covers(productId, category))
                .mapToInt(doc -> count(doc, piece)).filter(n -> n > 1 && n <= MOST).sorted().distinct();
    }

    /** 0 for more than are ever spoken of. */
    private static int count(PromotionDoc doc, Money piece) {
        int pieces = doc.minQuantity() == null ? 1 : doc.minQuantity();
        if (doc.minSpend() == null || piece.amount().signum() == 0) {
            return pieces;
        }
        BigDecimal forSum = doc.minSpend().amount().divide(piece.amount(), 0, RoundingMode.UP);
        return forSum.compareTo(BigDecimal.valueOf(MOST_FOR_A_SUM)) > 0 ? 0 : Math.max(pieces, forSum.intValue());
    }
}
