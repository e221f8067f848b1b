package dev.daogou.assistant;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.catalog.PromotionView;
import dev.daogou.conversation.Line;
import dev.daogou.conversation.Reply.Citation;

/**
 * The one true offer that a hesitating visitor hears of for a need, and a need is the product in focus: a promotion that lowers
 * the price of one piece by itself, the largest saving first; then the product's own sale; then a promotion that asks for more,
 * such as a second piece; then one for members. No price under a promotion is worked out here: its title says what it gives.
 */
final class OneOffer {

    static final String SALE = "#sale";
    private static final String PROMOTION = "promotion:";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record Ranked(int rank, PromotionView promotion, BigDecimal saving) {}

    private final ProductView product;
    private final OfferView seen;
    private final Phrases phrases;

    OneOffer(ProductView product, OfferView seen, Phrases phrases) {
        this.product = product;
        this.seen = seen;
        this.phrases = phrases;
    }

    /** @param running on the product; empty when it has no offer */
    Optional<String> say(List<PromotionView> running, Sources sources) {
        Optional<PromotionView> promotion = promotion(running);
        if (promotion.isEmpty() && seen.salePrice() != null) {
            return Optional.of(sale() + " [" + sources.sale(product, product.doc().title(phrases.lang()), sale()) + "]");
        }
        return promotion.map(one -> new Promotions(phrases, sources).running(List.of(one)));
    }

    /** The promotion that is the offer; empty when there is none, or the product's own sale is. */
    Optional<PromotionView> promotion(List<PromotionView> running) {
        return running.stream().map(this::ranked).filter(r -> r.saving.signum() > 0)
                .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(r -> r.saving.negate())
                        .thenComparing(r -> r.promotion.doc().id()))
                .findFirst().filter(first -> first.rank == 0 || seen.salePrice() == null).map(Ranked::promotion);
    }

    private Ranked ranked(PromotionView promotion) {
        PromotionDoc doc = promotion.doc();
        boolean more = doc.minQuantity() != null && doc.minQuantity() > 1
                || doc.minSpend() != null && doc.minSpend().amount().compareTo(seen.payNow().amount()) > 0;
        return new Ranked(Boolean.TRUE.equals(doc.members()) ? 2 : more ? 1 : 0, promotion, saving(doc));
    }

    /** For the order alone; 0 where it takes nothing off, or is in another currency. */
    private BigDecimal saving(PromotionDoc doc) {
        BigDecimal price = seen.payNow().amount();
        if (doc.percent() != null) {
            return price.multiply(doc.percent()).divide(HUNDRED);
        }
        var money = doc.amountOff() != null ? doc.amountOff() : doc.price();
        if (money == null || !money.currency().equals(seen.payNow().currency())) {
            return BigDecimal.ZERO;
        }
        return doc.amountOff() != null ? money.amount() : price.subtract(money.amount());
    }

    private String sale() {
        return new Promotions(phrases, new Sources()).sale(seen, new OfferFacts(product, Wish.ANY, phrases));
    }

    /** Whether the visitor was told of an offer on this product in this conversation. */
    boolean wasMade(List<Line> told, List<PromotionView> running) {
        return told.stream().anyMatch(line -> line.reply() == null
                ? line.text().contains(seen.salePrice() == null ? "\0" : sale())
                        || running.stream().anyMatch(p -> line.text().contains(p.doc().title()))
                : line.reply().citations() != null && Hesitation.shows(line, product.doc().id())
                        && line.reply().citations().stream().anyMatch(OneOffer::isOffer));
    }

    private static boolean isOffer(Citation cited) {
        return cited.ref().startsWith(PROMOTION) || cited.ref().endsWith(SALE);
    }
}
