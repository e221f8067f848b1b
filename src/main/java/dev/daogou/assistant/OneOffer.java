package dev.daogou.assistant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.Offered;
import dev.daogou.catalog.Offered.Why;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.catalog.PromotionView;
import dev.daogou.conversation.Line;
import dev.daogou.conversation.Reply.Citation;
import dev.daogou.guard.Grounds.Reckoned;
import dev.daogou.shared.Money;

/**
 * The one offer that a hesitating visitor hears of, in words: which it is and what it comes to the offer policy has decided and
 * the price book reckoned. Whether it is told in full hangs on what this conversation was told: an answer that was replaced
 * before a word of it was shown has told nothing, though its offer is on record for a while.
 *
 * @param seen the form that is spoken of
 * @param asked pieces that the visitor speaks of
 * @param running promotions on the product now
 * @param told by the assistant in this conversation so far
 */
record OneOffer(ProductView product, OfferView seen, int asked, Offered decided, List<PromotionView> running, List<Line> told) {

    static final String SALE = "#sale";

    /**
     * @param pieces that cost it together
     * @param granted by an agent
     */
    private record Terms(int pieces, Money price, Money own, Set<String> promotions, boolean granted) {

        Money saving() {
            return new Money(own.amount().subtract(price.amount()), price.currency());
        }

        Reckoned reckoned(String productId) {
            return new Reckoned(productId, pieces, own, price);
        }
    }

    /** Empty where there is nothing to be had for less than everybody sees. */
    private Optional<Terms> terms() {
        Terms terms = null;
        if (decided instanceof Offered.Made made) {
            terms = new Terms(made.offer().quantity(), made.price().total(), made.price().own(), made.promotions(), false);
        } else if (decided instanceof Offered.Again again) {
            terms = new Terms(again.offer().quantity(), again.price(), again.own(), again.promotions(),
                    again.offer().agentId() != null);
        }
        return Optional.ofNullable(terms).filter(t -> t.saving().amount().signum() > 0);
    }

    boolean isLess() {
        return terms().isPresent();
    }

    /** The price as it is, and the offer where there is one: in full the first time, then in brief. */
    String say(Sources sources, Phrases phrases) {
        String lines = new OfferLines(product, phrases).text() + mark(phrases);
        Optional<Terms> terms = terms();
        String price;
        if (terms.filter(t -> !isBundle(t)).isEmpty() && isSaleToBeTold()) {
            String sale = new Promotions(phrases, sources).sale(seen, new OfferFacts(product, Wish.ANY, phrases));
            price = sale + " [" + sources.sale(product, product.doc().title(phrases.lang()), sale) + "]";
        } else {
            price = phrases.say("price", "price", seen.payNow().display(), "was", "") + " ["
                    + sources.offer(product, product.doc().title(phrases.lang()), lines) + "]";
        }
        return terms.map(t -> price + phrases.say("join") + told(t, phrases, new Promotions(phrases, sources)::one))
                .orElse(price);
    }

    /** That it stands, for who asks for the price and knows of it; in full for who does not. Empty where there is none. */
    String standing(Sources sources, Phrases phrases) {
        return terms().map(t -> t.granted || wasTold(t)
                ? phrases.say(t.granted ? "offer-standing-granted" : "offer-standing", "price", of(t, t.price, phrases), "form",
                        form(phrases)) + " ["
                        + sources.offer(product, product.doc().title(phrases.lang()),
                                new OfferLines(product, phrases).text() + mark(phrases))
                        + "]"
                : told(t, phrases, new Promotions(phrases, sources)::one)).orElse("");
    }

    /** Of which form the price is, where others cost something else. */
    private String form(Phrases phrases) {
        return product.offers().stream().map(OfferView::payNow).distinct().count() < 2
                ? ""
                : phrases.say("offer-form", "label", new Labels(product.doc(), phrases.lang()).of(seen));
    }

    /** The same as a line of the product's source, for a model; empty where there is none. */
    String mark(Phrases phrases) {
        var promotions = new Promotions(phrases, new Sources());
        return terms().map(t -> "\n" + phrases.say("offer-mark", "offer",
                told(t, phrases, one -> promotions.named(one.doc())))).orElse("");
    }

    /** The promotions that it rests on, unless it is no news. */
    List<PromotionView> toBeTold() {
        return terms().filter(t -> !wasTold(t)).map(this::on).orElse(List.of());
    }

    /** What the price book came to, which an answer may then say. */
    List<Reckoned> reckoned() {
        return terms().map(t -> t.reckoned(product.doc().id())).stream().toList();
    }

    /** More than was asked for, which is said to be cheaper each. */
    private boolean isBundle(Terms terms) {
        return !terms.granted && terms.pieces > asked;
    }

    private List<PromotionView> on(Terms terms) {
        return running.stream().filter(one -> terms.promotions.contains(one.doc().id())).toList();
    }

    private String told(Terms terms, Phrases phrases, Function<PromotionView, String> named) {
        String price = of(terms, terms.price, phrases);
        if (wasTold(terms) || !terms.granted && on(terms).isEmpty()) {
            return phrases.say("offer-again", "price", price);
        }
        String saving = terms.saving().display();
        if (isBundle(terms)) {
            return phrases.say("offer-bundle", "count", terms.pieces, "list",
                    String.join(phrases.say("comma"), on(terms).stream().map(named).toList()), "price",
                    terms.price.display(), "each", each(terms.reckoned(product.doc().id()), phrases));
        }
        return terms.granted
                ? phrases.say("offer-granted", "price", price, "own", of(terms, terms.own, phrases), "saving", saving)
                : phrases.say(terms.pieces == 1 ? "offer" : "offer-pieces", "list",
                        String.join(phrases.say("comma"), on(terms).stream().map(named).toList()), "price", price, "own",
                        terms.own.display(), "saving", saving);
    }

    private static String each(Reckoned price, Phrases phrases) {
        return phrases.say(price.isEven() ? "offer-bundle-each" : "offer-bundle-under", "each", price.each().display());
    }

    private static String of(Terms terms, Money price, Phrases phrases) {
        return terms.pieces == 1
                ? price.display()
                : phrases.say("price-of-pieces", "count", terms.pieces, "price", price.display());
    }

    private boolean wasTold(Terms terms) {
        String number = Pattern.quote(terms.price.amount().stripTrailingZeros().toPlainString());
        Pattern price = Pattern.compile("(?:" + Pattern.quote(terms.price.display()) + "|(?<![\\d.,])" + number
                + "(?:\\.0+)? ?元)(?!\\d|[.,]\\d)");
        return told.stream().filter(line -> line.reply() == null || Hesitation.shows(line, product.doc().id()))
                .anyMatch(line -> price.matcher(line.text()).find());
    }

    /** What everybody sees is no offer, and told all the same, once; not where there have been offers enough. */
    private boolean isSaleToBeTold() {
        boolean enough = decided instanceof Offered.Declined declined && declined.why() != Why.NOTHING_ON;
        return seen.salePrice() != null && !enough && told.stream()
                .noneMatch(line -> Hesitation.shows(line, product.doc().id()) && line.reply().citations() != null
                        && line.reply().citations().stream().map(Citation::ref).anyMatch(ref -> ref.endsWith(SALE)));
    }

    /** The code that a visitor has named, of those that are on; {@code null} for none. */
    static String code(List<String> said, List<PromotionView> running) {
        return running.stream().map(PromotionView::doc).map(PromotionDoc::code).filter(code -> code != null)
                .filter(code -> said.stream().anyMatch(text -> Pattern
                        .compile("(?<![A-Za-z0-9])" + Pattern.quote(code) + "(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE)
                        .matcher(text).find()))
                .findFirst().orElse(null);
    }
}
