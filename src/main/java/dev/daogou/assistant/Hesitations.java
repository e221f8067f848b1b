package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assistant.Alternatives.Found;
import dev.daogou.assistant.AttributeFacts.Fact;
import dev.daogou.catalog.CartLine;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.Offered;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionView;
import dev.daogou.catalog.Wanted;
import dev.daogou.shared.Lang;

/**
 * Answers a visitor whom the price keeps from buying, from the data: first what the product is worth, then one true offer, then
 * what else there is for less. The same offer, and the same product instead, is not named twice.
 */
@ApplicationScoped
class Hesitations {

    private static final int MOST_WORTH = 2;
    /** What a hesitating message may be read to ask besides, and is answered with it. */
    private static final Set<Facet> ALONG = EnumSet.of(Facet.PROMOTION, Facet.PRICE, Facet.ADVICE, Facet.OVERVIEW,
            Facet.GREETING, Facet.THANKS);

    private final Shelf shelf;
    private final Lexicon lexicon;
    private final OfferBook offers;
    private final AlternativeFinder finder;

    Hesitations(Shelf shelf, Meanings meanings, Lexicon lexicon, OfferBook offers) {
        this.shelf = shelf;
        this.offers = offers;
        this.lexicon = lexicon;
        this.finder = new AlternativeFinder(shelf, meanings, lexicon);
    }

    /** Of one product that can be bought: there is a price to hesitate over. */
    static boolean concerns(Understood understood) {
        ProductView product = understood.product();
        return understood.hesitation() != null && understood.products().size() == 1 && product.lead() != null
                && AlternativeFinder.seen(product, understood.wish()).availability().buyable();
    }

    /** What is asked besides, which is to be answered first. */
    static List<Asked> besides(Understood understood) {
        return understood.asked().stream().filter(asked -> !ALONG.contains(asked.facet())
                || asked.facet() == Facet.PRICE && !understood.hesitation().openly())
                .filter(asked -> asked.facet() != Facet.STOCK || !understood.hesitation().seeksOther()).toList();
    }

    /** @param before what was asked besides, answered; perhaps nothing */
    Facts.Said say(Understood understood, Facts.Said before, Phrases phrases) {
        ProductView product = understood.product();
        Hesitation hesitation = understood.hesitation();
        OfferView seen = seen(understood);
        Sources sources = before.sources();
        var sentences = new ArrayList<String>();
        worth(product, hesitation, sources, phrases).ifPresent(sentences::add);
        if (hesitation.asksForLess()) {
            sentences.add(phrases.say("no-haggling"));
        }
        String offer = capital(offer(understood, seen).say(sources, phrases)) + phrases.say("end");
        if (hesitation.openly() || !before.text().contains(offer)) {
            sentences.add(offer);
        }
        List<Alternative> shown = new ArrayList<>();
        String others = others(understood, seen, sources, shown, phrases);
        String asOf = phrases.say("as-of", "time", phrases.time(product.asOf()));
        String text = (before.text().isEmpty() ? "" : before.text().replace(asOf, "") + "\n\n")
                + String.join(phrases.lang() == Lang.ZH ? "" : " ", sentences) + (others.isEmpty() ? "" : "\n\n" + others)
                + (shown.isEmpty() ? asOf : "\n\n" + asOf.strip());
        return new Facts.Said(text, sources, List.of(), shown);
    }

    /** In the form that the conversation has spoken of last, of those to be had. */
    private OfferView seen(Understood understood) {
        OfferView spokenOf = AlternativeFinder.seen(understood.product(),
                finder.wish(understood.product(), understood.hesitation().ofIt()));
        return spokenOf.availability().buyable()
                ? spokenOf
                : AlternativeFinder.seen(understood.product(), understood.wish());
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private Optional<String> worth(ProductView product, Hesitation hesitation, Sources sources, Phrases phrases) {
        List<Asked> asked = hesitation.said().stream().flatMap(text -> lexicon.asked(text).stream()).distinct().toList();
        String title = product.doc().title(phrases.lang());
        List<String> facts = new Worth(product.doc(), phrases.lang()).facts(asked, hesitation.toldTexts(), MOST_WORTH).stream()
                .map(fact -> told(fact) + " [" + sources.spec(product, title, told(fact)) + "]").toList();
        return facts.isEmpty()
                ? Advice.firstSentence(product, phrases.lang()).filter(first -> !hesitation.toldTexts().contains(first))
                        .map(first -> phrases.say("lead", "title", title) + first.replaceAll("[。.]$", "") + " ["
                                + sources.spec(product, title, first) + "]" + phrases.say("end"))
                : Optional.of(phrases.say("worth", "title", title, "list", String.join(phrases.say("comma"), facts)));
    }

    private static String told(Fact fact) {
        return fact.name() + " " + fact.value();
    }

    /** The need is the product: whoever asks for another has another need. */
    private OneOffer offer(Understood understood, OfferView seen) {
        ProductView product = understood.product();
        Hesitation hesitation = understood.hesitation();
        List<PromotionView> running = shelf.promotions(product.asOf(), product.doc().id());
        int pieces = Pieces.in(hesitation.ofIt());
        var line = new CartLine(product.doc().id(), seen.sku(), pieces);
        Offered decided = offers.decide(hesitation.question(),
                new Wanted(product.doc().id(), line, offers.isMember(hesitation.question()),
                        OneOffer.code(hesitation.said(), running)));
        return new OneOffer(product, seen, pieces, decided, running, hesitation.told());
    }

    private String others(Understood understood, OfferView seen, Sources sources, List<Alternative> shown, Phrases phrases) {
        Hesitation hesitation = understood.hesitation();
        Found found = found(understood, seen, phrases);
        List<Alternative> fresh = found.list().stream()
                .filter(one -> one.product().doc().id().equals(understood.product().doc().id())
                        || !hesitation.wasShown(one.product().doc().id()))
                .limit(Alternatives.MOST).toList();
        if (fresh.isEmpty()) {
            String none = phrases.say(found.list().isEmpty() ? "alternatives-none" : "alternatives-before");
            return hesitation.toldTexts().stream().anyMatch(text -> text.contains(none)) ? "" : none;
        }
        shown.addAll(fresh);
        String opening = found.leftOut().isEmpty()
                ? phrases.say("alternatives")
                : phrases.say("alternatives-relaxed", "left", phrases.list(found.leftOut()));
        return Stream.concat(Stream.of(opening), fresh.stream().map(one -> "- " + line(one, sources, phrases)))
                .reduce((a, b) -> a + "\n" + b).orElseThrow();
    }

    private Found found(Understood understood, OfferView seen, Phrases phrases) {
        return finder.to(understood.product(), seen, understood.hesitation().ofIt(), understood.hesitation().said(), phrases,
                2 * Alternatives.MOST);
    }

    private static String line(Alternative one, Sources sources, Phrases phrases) {
        String title = title(one, phrases);
        String cited = " [" + sources.offer(one.product(), title, new OfferLines(one.product(), phrases).text()) + "]";
        String given = one.givenUp().isEmpty()
                ? ""
                : phrases.say("alternative-given", "list", String.join(phrases.say("comma"), one.givenUp()));
        String rests = one.rests().isEmpty()
                ? ""
                : " [" + sources.spec(one.product(), title, String.join("\n", one.rests())) + "]";
        return phrases.say("alternative", "title", title, "reason", one.reason() + cited, "given",
                given.isEmpty() ? "" : given + rests);
    }

    private static String title(Alternative one, Phrases phrases) {
        String form = one.product().offers().size() > 1 ? new Labels(one.product().doc(), phrases.lang()).of(one.offer()) : "";
        return (one.product().doc().title(phrases.lang()) + " " + form).strip();
    }

    /** For a model: the offer and the alternatives beside what was found. */
    Retrieved beside(Understood understood, Retrieved found, Phrases phrases) {
        OfferView seen = seen(understood);
        List<Alternative> alternatives = found(understood, seen, phrases).list().stream().limit(Alternatives.MOST).toList();
        return found.with(alternatives).with(offer(understood, seen));
    }
}
