package dev.daogou.catalog;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.shared.Money;

/** The best price that a visitor may be told of something: with a code where the offer policy lets one be told. */
@ApplicationScoped
class ToldPrices {

    /** Of the codes that are on, so many are tried. */
    private static final int MOST_CODES = 10;

    private final PriceBook prices;
    private final Bundles bundles = new Bundles(this);

    ToldPrices(PriceBook prices) {
        this.prices = prices;
    }

    /** What a best price is told with. */
    record Priced(BestPrice price, String code) {

        boolean isLess() {
            return total().compareTo(price.own()) < 0;
        }

        Money total() {
            return price.total();
        }
    }

    /** @param promised promotions that count whatever is left of their budgets */
    Priced best(Wanted wanted, Instant now, OfferPolicy policy, Set<String> promised) {
        Stream<String> codes = wanted.code() != null || !policy.offerCodes() ? Stream.empty() : codes(wanted.line(), now);
        // Of two that cost the same, the one that asks for no code.
        return Stream.concat(Stream.of(wanted), codes.map(wanted::naming))
                .map(with -> new Priced(
                        prices.price(List.of(with.line()), now, with.member(), with.code(), promised), with.code()))
                .min(Comparator.comparing(Priced::total)).orElseThrow();
    }

    /** So many pieces as come cheaper each, where one alone costs no less than everybody sees. */
    Optional<Priced> bundle(Wanted one, Priced alone, Instant now, OfferPolicy policy) {
        return bundles.of(one, alone, now, policy);
    }

    private static Stream<String> codes(CartLine line, Instant now) {
        String category = Product.named(line.productId()).map(product -> product.category).orElse(null);
        return Promotion.on(now).stream().map(Promotion::doc)
                .filter(doc -> doc.code() != null && doc.covers(line.productId(), category)).map(PromotionDoc::code).sorted()
                .distinct().limit(MOST_CODES);
    }
}
