package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.daogou.catalog.ProductView;
import dev.daogou.guard.Cleaner;
import dev.daogou.guard.Guard;
import dev.daogou.guard.Truth;
import dev.daogou.shared.Lang;

/** What a false sentence is replaced by: what the rows of the products in focus say on the matter, or the shop's own sentence. */
final class Repairs implements Guard.Repair {

    private final Prepared prepared;
    private final Sources sources;
    private final Supplier<Truth> truth;
    private final Phrases phrases;

    Repairs(Prepared prepared, Sources sources, Supplier<Truth> truth) {
        this.prepared = prepared;
        this.sources = sources;
        this.truth = truth;
        this.phrases = prepared.phrases();
    }

    @Override
    public String say(boolean price, boolean stock, Set<String> terms) {
        boolean ships = terms.contains("dispatch");
        List<String> said = new ArrayList<>();
        if (price || stock || ships) {
            prepared.understood().products().forEach(product -> said.add(row(product, price, stock, ships)));
        }
        if (terms.contains(Guard.CONTENTS)) {
            prepared.understood().products().forEach(product -> said.add(contents(product)));
        } else if (!terms.isEmpty() && !ships) {
            truth.get().on(terms).ifPresent(told -> said.add(told.text() + " [" + told.n() + "]"));
        }
        String text = said.stream().filter(one -> !one.isEmpty())
                .collect(Collectors.joining(phrases.lang() == Lang.ZH ? "" : " "));
        // Titles and rules are others' texts, and what stands in for a sentence is shown without another look.
        return Cleaner.of(text, sources::has, prepared.ours());
    }

    private String contents(ProductView product) {
        String lines = new StrictFacts(product, phrases, sources).allergensAndIngredients();
        return lines.isEmpty() ? phrases.say("contents-unknown") + phrases.say("end") : lines + phrases.say("end");
    }

    private String row(ProductView product, boolean price, boolean stock, boolean ships) {
        Wish wish = product == prepared.understood().product() ? prepared.understood().wish() : Wish.ANY;
        var offers = new OfferFacts(product, wish, phrases);
        List<String> facts = new ArrayList<>();
        if (offers.none()) {
            facts.addAll(offers.corrections());
        } else {
            facts.addAll(price ? offers.price() : List.of());
            facts.addAll(stock ? offers.stock() : List.of());
            facts.addAll(ships ? offers.ships() : List.of());
        }
        if (facts.isEmpty()) {
            return "";
        }
        String title = product.doc().title(phrases.lang());
        String said = String.join(phrases.say("join"), facts);
        return phrases.say("lead", "title", title) + said + " [" + sources.offer(product, title, said) + "]"
                + phrases.say("end");
    }
}
