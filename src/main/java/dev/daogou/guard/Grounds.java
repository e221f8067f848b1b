package dev.daogou.guard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;

import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.model.Source;
import dev.daogou.shared.Money;

/**
 * All that an answer may rest on.
 *
 * @param focus the products that are spoken of when a sentence names none; may be empty
 * @param products all that were found, those in focus among them, as they are now
 * @param promotions on now, that cover one of the products or the whole shop
 * @param running all promotions of the shop that are on now
 * @param sources numbered, as the model was given them
 * @param asked what the visitor has said, which may be said again but proves nothing
 * @param past what was told before and is over, which may be said to be so
 * @param reckoned what so many pieces of a product cost now, as the catalogue's price book has reckoned it
 * @param pushing whether the visitor asks for less than there is, whatever the words
 */
public record Grounds(List<ProductView> focus, List<ProductView> products, List<PromotionDoc> promotions,
        List<PromotionDoc> running, List<Source> sources, List<String> asked, List<Past> past,
        List<Reckoned> reckoned, Pushing pushing) {

    public Grounds(List<ProductView> focus, List<ProductView> products, List<PromotionDoc> promotions,
            List<PromotionDoc> running, List<Source> sources, List<String> asked, List<Past> past, List<Reckoned> reckoned) {
        this(focus, products, promotions, running, sources, asked, past, reckoned, Pushing.NOT);
    }

    public Grounds(List<ProductView> focus, List<ProductView> products, List<PromotionDoc> promotions,
            List<PromotionDoc> running, List<Source> sources, List<String> asked, List<Past> past) {
        this(focus, products, promotions, running, sources, asked, past, List.of());
    }

    /** The same, of a conversation that is read so. */
    public Grounds with(Pushing read) {
        return new Grounds(focus, products, promotions, running, sources, asked, past, reckoned, read);
    }

    /** What a product cost when the assistant last told of it. */
    public record Past(String productId, Money amount) {}

    /**
     * A true price that no row holds: two pieces under a threshold, a product under promotions that join.
     *
     * @param quantity pieces, 1 or more; a sentence has to speak of as many
     * @param own what they cost together by the rows
     * @param total what they cost together
     */
    public record Reckoned(String productId, int quantity, Money own, Money total) {

        /** What a piece comes to, or the next cent up, which it then comes to less than. */
        public Money each() {
            int digits = Math.max(0, Currency.getInstance(total.currency()).getDefaultFractionDigits());
            return new Money(total.amount().divide(BigDecimal.valueOf(quantity), digits, RoundingMode.UP), total.currency());
        }

        /** Whether a piece comes to whole cents. */
        public boolean isEven() {
            return each().amount().multiply(BigDecimal.valueOf(quantity)).compareTo(total.amount()) == 0;
        }

        Money saving() {
            return new Money(own.amount().subtract(total.amount()), total.currency());
        }
    }
}
