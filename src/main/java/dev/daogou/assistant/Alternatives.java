package dev.daogou.assistant;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Lang;
import dev.daogou.shop.CurrentShop;

/**
 * What a visitor who finds a product too dear may take instead: in stock, meeting all that they have asked for so far, cheaper
 * or on sale, nearest first. How that is chosen and ranked stands at {@link NearestFit} and {@link Nearness}.
 */
@ApplicationScoped
public class Alternatives {

    static final int MOST = 3;

    /**
     * @param list nearest first; empty when there is none
     * @param leftOut what the visitor has asked for and had to be left out, so that there is any, in the answer's language
     */
    public record Found(List<Alternative> list, List<String> leftOut) {

        static final Found NONE = new Found(List.of(), List.of());
    }

    private final Shelf shelf;
    private final AlternativeFinder finder;
    private final Surroundings surroundings;
    private final CurrentShop shop;

    Alternatives(Shelf shelf, Meanings meanings, Lexicon lexicon, Surroundings surroundings, CurrentShop shop) {
        this.shelf = shelf;
        this.finder = new AlternativeFinder(shelf, meanings, lexicon);
        this.surroundings = surroundings;
        this.shop = shop;
    }

    /**
     * For whoever knows a conversation by its words.
     *
     * @param productId in focus; {@code null} where none is, and for one that is not sold there are none
     * @param said by the visitor, oldest first
     * @param lang in which reasons are told
     * @param most 1..3
     */
    public Found to(String productId, List<String> said, Lang lang, int most) {
        Phrases phrases = surroundings.phrases(lang, surroundings.house(shop.id()));
        int some = Math.max(1, Math.min(MOST, most));
        if (productId == null) {
            return finder.to(said, phrases, some);
        }
        List<ProductView> focus = shelf.products(List.of(productId));
        if (focus.isEmpty() || focus.get(0).lead() == null) {
            return Found.NONE;
        }
        OfferView seen = AlternativeFinder.seen(focus.get(0), finder.wish(focus.get(0), said));
        return finder.to(focus.get(0), seen, said, said, phrases, some);
    }
}
