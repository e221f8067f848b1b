package dev.daogou.assistant;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import dev.daogou.assistant.Alternatives.Found;
import dev.daogou.assistant.NearestFit.Fits;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.catalog.PromotionView;

/** Finds alternatives and puts the choice into words. */
final class AlternativeFinder {

    private final Shelf shelf;
    private final Meanings meanings;
    private final Lexicon lexicon;

    AlternativeFinder(Shelf shelf, Meanings meanings, Lexicon lexicon) {
        this.shelf = shelf;
        this.meanings = meanings;
        this.lexicon = lexicon;
    }

    /** The offer in focus: the cheapest that can be bought of the forms spoken of. */
    static OfferView seen(ProductView focus, Wish wish) {
        return wish.among(focus.offers()).stream()
                .min(Comparator.comparing((OfferView offer) -> !offer.availability().buyable())
                        .thenComparing(offer -> offer.payNow().amount()))
                .orElseGet(focus::lead);
    }

    /**
     * @param said by the visitor of products of this sort, oldest first
     * @param ever said by them of anything
     */
    Found to(ProductView focus, OfferView seen, List<String> said, List<String> ever, Phrases phrases, int most) {
        List<Asked> asked = said.stream().flatMap(text -> lexicon.asked(text).stream()).distinct().toList();
        Fits fits = new NearestFit(shelf, meanings).to(focus, seen, Demands.of(said, ever, focus, lexicon), asked, most);
        return new Found(fits.choices().stream()
                .map(choice -> new Tradeoff(focus, seen, choice, phrases).told(fits.leftOut(), promotion(choice)))
                .toList(), labels(fits.leftOut(), phrases));
    }

    private PromotionDoc promotion(Choice choice) {
        return shelf.promotions(choice.product().asOf(), choice.product().doc().id()).stream().map(PromotionView::doc)
                .filter(NearestFit::appliesByItself).findFirst().orElse(null);
    }

    private static List<String> labels(Set<Demand> leftOut, Phrases phrases) {
        return leftOut.stream().sorted(Comparator.comparingInt(Demand::leftOut)).map(demand -> demand.label(phrases)).toList();
    }

    /** The forms of a product that a conversation has spoken of. */
    Wish wish(ProductView focus, List<String> said) {
        return said.stream().map(text -> Wishes.of(focus, Need.unpriced(text), lexicon))
                .map(wish -> new Wish(wish.options(), List.of())).reduce(Wish.ANY, (earlier, later) -> later.over(earlier));
    }

    /** For a need without a product. */
    Found to(List<String> said, Phrases phrases, int most) {
        Fits fits = new NearestNeed(shelf).to(said, Demands.of(said, said, null, lexicon).and(new Demand.Named(said, lexicon)),
                most);
        return new Found(fits.choices().stream()
                .map(choice -> new Tradeoff(choice.product(), choice.offer(), choice, phrases).told(Set.of(),
                        promotion(choice)))
                .toList(), labels(fits.leftOut(), phrases));
    }
}
