package dev.daogou.assistant;

import java.util.List;

import dev.daogou.catalog.ProductView;
import dev.daogou.guard.Pushing;
import dev.daogou.intent.Reading;
import dev.daogou.shared.Lang;
import dev.daogou.shop.Stakes;

/**
 * What is asked.
 *
 * @param text the visitor's messages, one a line
 * @param search what to look for: the text, with what it leans on when it cannot stand alone
 * @param products those in focus, as they are now; empty when none is known
 * @param asked in the order of the message
 * @param wish which form of the first product
 * @param measures told in this conversation, of whom it is to fit
 * @param hesitation over the price, or {@code null}
 * @param pushing whether it, or the conversation so far, asks for less than there is
 */
record Understood(String text, String search, Lang lang, Focus focus, List<ProductView> products, List<Asked> asked, Wish wish,
        Reading reading, Measures measures, Hesitation hesitation, Pushing pushing) {

    Understood(String text, String search, Lang lang, Focus focus, List<ProductView> products, List<Asked> asked, Wish wish,
            Reading reading, Measures measures) {
        this(text, search, lang, focus, products, asked, wish, reading, measures, null, Pushing.NOT);
    }

    /** The same, of which only this is asked. */
    Understood asking(List<Asked> some) {
        return new Understood(text, search, lang, focus, products, some, wish, reading, measures, hesitation, pushing);
    }

    /** Said to be polite, or to find out who is there. */
    boolean smallTalk() {
        return asksOnly(Facet.GREETING) || asksOnly(Facet.THANKS) || asksOnly(Facet.IDENTITY);
    }

    ProductView product() {
        return products.isEmpty() ? null : products.get(0);
    }

    boolean asks(Facet facet) {
        return asked.stream().anyMatch(a -> a.facet() == facet);
    }

    /** "Is the colour true?": what the shop says of its pictures is to be looked for. */
    boolean doubtsThePictures() {
        return asked.stream().anyMatch(a -> a.facet() == Facet.LOOKS && !a.attributes().isEmpty());
    }

    Stakes stakes() {
        if (asked.stream().anyMatch(Asked::isStrict)) {
            return Stakes.SAFETY;
        }
        if (asks(Facet.POLICY)) {
            return Stakes.PROMISES;
        }
        boolean looks = !asked.isEmpty()
                && asked.stream().allMatch(a -> a.facet() == Facet.LOOKS || a.facet() == Facet.OPTIONS);
        return looks ? Stakes.LOOKS : Stakes.ORDINARY;
    }

    /** A need, and no product yet. */
    boolean seeksAdvice() {
        return products.isEmpty() && (asks(Facet.ADVICE) || asksOnly(Facet.STOCK) && focus.likely().size() > 1);
    }

    boolean asksOnly(Facet facet) {
        return asked.size() == 1 && asks(facet);
    }

    /** Everything asked stands in offers and data sheets. */
    boolean factual() {
        return !asked.isEmpty() && asked.stream().allMatch(a -> a.facet().isFact() || shownByProduct(a.facet()));
    }

    private boolean shownByProduct(Facet facet) {
        return switch (facet) {
            case SIZE -> product() != null && product().doc().sizeChart() != null;
            case LOOKS -> product() != null && !product().doc().media().isEmpty();
            case USE -> Pictures.showUse(this);
            case COMPARE -> products.size() > 1;
            default -> false;
        };
    }
}
