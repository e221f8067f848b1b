package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.List;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Lang;

/** The live offers of a product as lines of a source: what a model may quote and a citation shows. */
final class OfferLines {

    /** A prompt has no room for a catalogue; the forms asked for stand first. */
    private static final int MOST = 24;

    private final ProductView product;
    private final Phrases phrases;

    OfferLines(ProductView product, Phrases phrases) {
        this.product = product;
        this.phrases = phrases;
    }

    String text() {
        return text(Wish.ANY);
    }

    String text(Wish wish) {
        var offers = new OfferFacts(product, Wish.ANY, phrases);
        var labels = new Labels(product.doc(), phrases.lang());
        var lines = new ArrayList<String>();
        lines.add(String.join(phrases.say("join"), offers.price()) + phrases.say("end"));
        lines.add(String.join(phrases.say("join"), offers.ships()) + phrases.say("end"));
        if (product.offers().size() > 1) {
            ordered(wish).forEach(offer -> lines.add(line(offer, offers, labels)));
        } else {
            lines.add(String.join(phrases.say("join"), offers.stock()) + phrases.say("end"));
        }
        lines.add(phrases.say("as-of", "time", phrases.time(product.asOf())));
        return String.join("\n", lines);
    }

    private List<OfferView> ordered(Wish wish) {
        return product.offers().stream().sorted((a, b) -> Boolean.compare(wish.fits(b), wish.fits(a))).limit(MOST).toList();
    }

    private String line(OfferView offer, OfferFacts offers, Labels labels) {
        String left = offer.quantity() == null ? "" : phrases.say("left", "quantity", offer.quantity());
        return phrases.say("price-of", "label", labels.of(offer), "price", offer.payNow().display(), "was", offers.was(offer))
                + (phrases.lang() == Lang.ZH ? "," : ", ")
                + phrases.say(offer.availability().code(), "label", labels.of(offer), "left", left) + phrases.say("end");
    }
}
