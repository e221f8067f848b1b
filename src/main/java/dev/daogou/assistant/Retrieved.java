package dev.daogou.assistant;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.catalog.PromotionView;
import dev.daogou.guard.Grounds;
import dev.daogou.indexing.Hit;
import dev.daogou.indexing.PassageKind;
import dev.daogou.model.Source;

/**
 * What was found for a question.
 *
 * @param hits best first within the product in focus, then the shop's articles
 * @param products those in focus, or, when none is, those the hits speak of, with live offers
 * @param promotions on now, that cover one of the products or the whole shop
 * @param running all promotions of the shop that are on now
 * @param alternatives for a visitor whom the price makes hesitate; else none
 * @param offer what such a visitor may be offered, or whoever asks for the price was; else {@code null}
 */
record Retrieved(List<Hit> hits, List<ProductView> products, List<PromotionView> promotions, List<PromotionView> running,
        List<Alternative> alternatives, OneOffer offer) {

    Retrieved(List<Hit> hits, List<ProductView> products, List<PromotionView> promotions, List<PromotionView> running) {
        this(hits, products, promotions, running, List.of(), null);
    }

    private static final Set<PassageKind> OF_THE_SHOP = EnumSet.of(PassageKind.FAQ, PassageKind.POLICY, PassageKind.GUIDE);

    /** Of the products nothing was looked up but what stands in their rows. */
    static Retrieved of(List<ProductView> products) {
        return new Retrieved(List.of(), products, List.of(), List.of());
    }

    /** With what was found later, behind it. */
    Retrieved and(Retrieved more) {
        return new Retrieved(Stream.concat(hits.stream(), more.hits.stream()).toList(),
                Stream.concat(products.stream(), more.products.stream()
                        .filter(p -> products.stream().noneMatch(known -> known.doc().id().equals(p.doc().id())))).toList(),
                promotions, running, alternatives, offer);
    }

    /** With what may be had instead, which an answer may then speak of. */
    Retrieved with(List<Alternative> instead) {
        return instead.isEmpty()
                ? this
                : new Retrieved(hits, Stream.concat(products.stream(), instead.stream().map(Alternative::product)
                        .filter(p -> products.stream().noneMatch(known -> known.doc().id().equals(p.doc().id())))).toList(),
                        promotions, running, instead, offer);
    }

    Retrieved with(OneOffer one) {
        return new Retrieved(hits, products, promotions, running, alternatives, one);
    }

    /**
     * What an answer from this may rest on.
     *
     * @param asked what the visitor has said
     * @param focus the products spoken of
     */
    Grounds grounds(List<String> asked, List<ProductView> focus, List<Source> sources) {
        return grounds(asked, focus, sources, Changed.NOTHING);
    }

    /** As the other one, of a conversation in which something has changed. */
    Grounds grounds(List<String> asked, List<ProductView> focus, List<Source> sources, Changed changed) {
        return new Grounds(focus, products, docs(promotions), docs(running), sources, asked, changed.past(),
                offer == null ? List.of() : offer.reckoned());
    }

    private static List<PromotionDoc> docs(List<PromotionView> promotions) {
        return promotions.stream().map(PromotionView::doc).toList();
    }

    /**
     * Whether a passage speaks of what the data sheet leaves out: one of the product that is no sheet itself, or an article on
     * that very matter. A word in passing, about whatever else the shop sells, is no answer.
     */
    boolean speaksOf(Asked asked) {
        return hits.stream().limit(6).map(Hit::passage).filter(passage -> passage.kind() != PassageKind.SPEC)
                .map(passage -> OF_THE_SHOP.contains(passage.kind()) ? passage.title() : passage.text())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.contains(asked.words().toLowerCase(Locale.ROOT))
                        || asked.attributes().stream().anyMatch(name -> text.contains(name.toLowerCase(Locale.ROOT))));
    }
}
