package dev.daogou.assistant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.daogou.assistant.Changed.News;
import dev.daogou.assistant.ToldBefore.Told;
import dev.daogou.catalog.Availability;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.conversation.Reply.ProductCard;
import dev.daogou.shared.Money;

/** Compares what was told of one product with its offers as they are now. */
final class ChangedOffers {

    private final ProductView product;
    private final List<Told> told;
    private final boolean named;
    private final Phrases phrases;

    /** @param named whether the product has to be named, as one of several */
    ChangedOffers(ProductView product, ToldBefore before, boolean named, Phrases phrases) {
        this.product = product;
        this.told = before.of(product.doc().id());
        this.named = named;
        this.phrases = phrases;
    }

    /** Newest first; the same change of several forms is said once. */
    Stream<News> news() {
        List<News> news = new ArrayList<>();
        Set<List<Object>> known = new HashSet<>();
        for (int i = told.size() - 1; i >= 0; i--) {
            Told one = told.get(i);
            List<OfferView> now = now(one.card());
            if (now.isEmpty()) {
                continue;
            }
            if (now.stream().noneMatch(offer -> offer.payNow().equals(paid(one))) && isNews(one, overSince(one, now))
                    && known.add(List.of(paid(one), range(now)))) {
                news.add(price(one, now));
            }
            String stock = stock(one.card(), now);
            if (!stock.isEmpty() && isNews(one, changedAt(now)) && known.add(List.of(stock))) {
                String text = phrases.say(stock, "label", label(one.card(), now));
                news.add(new News(one.card().id(), text, null, text));
            }
        }
        return news.stream();
    }

    private List<OfferView> now(ProductCard card) {
        return card.sku() == null
                ? product.offers()
                : product.offers().stream().filter(offer -> card.sku().equals(offer.sku())).toList();
    }

    /** Whatever has been shown of the product since then was true, and said so. */
    private boolean isNews(Told one, Instant since) {
        Told last = told.get(told.size() - 1);
        return one == last || last.asOf() != null && since.isAfter(last.asOf());
    }

    private Instant overSince(Told one, List<OfferView> now) {
        return isOverByTime(one.card()) ? one.card().saleUntil() : changedAt(now);
    }

    private static Instant changedAt(List<OfferView> now) {
        return now.stream().map(OfferView::changedAt).filter(Objects::nonNull).max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private boolean isOverByTime(ProductCard card) {
        return card.saleUntil() != null && !card.saleUntil().isAfter(product.asOf());
    }

    private static Money paid(Told one) {
        return one.card().salePrice() != null ? one.card().salePrice() : one.card().price();
    }

    private News price(Told one, List<OfferView> now) {
        ProductCard card = one.card();
        boolean ended = card.salePrice() != null && now.stream().allMatch(offer -> offer.salePrice() == null);
        String phrase = !ended ? "changed-price" : isOverByTime(card) ? "changed-sale-ended-at" : "changed-sale-ended";
        String text = phrases.say(phrase, "label", label(card, now), "old", paid(one).display(), "now", range(now), "time",
                isOverByTime(card) ? phrases.time(card.saleUntil()) : "");
        return new News(card.id(), text, paid(one), paid(one).amount().stripTrailingZeros().toPlainString());
    }

    private static String range(List<OfferView> now) {
        List<Money> prices = now.stream().map(OfferView::payNow).sorted(Comparator.comparing(Money::amount)).toList();
        Money low = prices.get(0);
        Money high = prices.get(prices.size() - 1);
        return low.equals(high) ? low.display() : low.display() + "–" + high.display();
    }

    private static String stock(ProductCard card, List<OfferView> now) {
        boolean there = Availability.IN_STOCK.code().equals(card.availability());
        if (there && now.stream().noneMatch(offer -> offer.availability().buyable())) {
            return "changed-gone";
        }
        boolean gone = Availability.OUT_OF_STOCK.code().equals(card.availability());
        return gone && now.stream().anyMatch(offer -> offer.availability() == Availability.IN_STOCK) ? "changed-back" : "";
    }

    /** Which product and which of its forms, as far as that is open. */
    private String label(ProductCard card, List<OfferView> now) {
        String form = card.sku() == null ? "" : new Labels(product.doc(), phrases.lang()).of(now.get(0));
        String title = named ? product.doc().title(phrases.lang()) : "";
        String label = (title + " " + form).strip();
        return label.isEmpty() ? "" : phrases.say("changed-label", "label", label);
    }
}
