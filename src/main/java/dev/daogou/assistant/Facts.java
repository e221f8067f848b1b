package dev.daogou.assistant;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionView;
import dev.daogou.indexing.Passage;
import dev.daogou.shared.Money;

/** Answers price, stock, dispatch, promotions, options and data-sheet questions from the data, with no model. */
@ApplicationScoped
class Facts {

    /**
     * @param text with its citations
     * @param missing what was asked and stands in no data sheet
     */
    record Said(String text, Sources sources, List<Asked> missing) {}

    private final Shelf shelf;
    private final Clock clock;

    Facts(Shelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /** A greeting or a thank-you answered in kind. */
    Said smallTalk(Understood understood, Phrases phrases) {
        return new Said(phrases.say(understood.asks(Facet.THANKS) ? "thanks" : "greeting"), new Sources(), List.of());
    }

    /** An approved answer to this very question, word for word. */
    Said approved(Passage faq) {
        var sources = new Sources();
        int n = sources.passage(faq);
        String answer = faq.text().startsWith(faq.title()) ? faq.text().substring(faq.title().length()).strip() : faq.text();
        return new Said(answer + " [" + n + "]", sources, List.of());
    }

    /** Everything asked, of every product in focus; what is missing is honestly said to be. */
    Said say(Understood understood, Phrases phrases) {
        var sources = new Sources();
        var missing = new ArrayList<Asked>();
        List<String> lines = understood.products().isEmpty()
                ? List.of(shopWide(understood, sources, phrases))
                : understood.products().stream().map(product -> line(understood, product, sources, missing, phrases)).toList();
        String text = lines.size() == 1 ? lines.get(0) : lines.stream().map(l -> "- " + l).collect(Collectors.joining("\n"));
        boolean live = understood.asked().stream().anyMatch(a -> a.facet() == Facet.PRICE || a.facet() == Facet.STOCK);
        Instant asOf = understood.products().isEmpty() ? null : understood.product().asOf();
        return new Said(
                live && asOf != null ? text + gap(phrases, lines) + phrases.say("as-of", "time", phrases.time(asOf)) : text,
                sources, missing);
    }

    private static String gap(Phrases phrases, List<String> lines) {
        return lines.size() > 1 ? "\n\n" : phrases.lang() == dev.daogou.shared.Lang.ZH ? "" : " ";
    }

    private String line(Understood understood, ProductView product, Sources sources, List<Asked> missing, Phrases phrases) {
        Wish wish = product == understood.product() ? understood.wish() : Wish.ANY;
        var offers = new OfferFacts(product, wish, phrases);
        var said = new ArrayList<String>();
        boolean corrected = false;
        for (Asked asked : understood.asked()) {
            if (asked.facet() == Facet.ATTRIBUTE) {
                said.add(attribute(product, asked, sources, missing, phrases));
            } else if (offers.none() && asked.facet() != Facet.OPTIONS) {
                if (!corrected) {
                    said.add(cited(offers.corrections(), product, sources, phrases));
                }
                corrected = true;
            } else {
                said.add(cited(live(asked.facet(), product, offers, sources, phrases), product, sources, phrases));
            }
        }
        said.removeIf(String::isBlank);
        return phrases.say("lead", "title", product.doc().title(phrases.lang()))
                + String.join(phrases.say("join"), said) + phrases.say("end");
    }

    private List<String> live(Facet facet, ProductView product, OfferFacts offers, Sources sources, Phrases phrases) {
        return switch (facet) {
            case PRICE -> offers.price();
            case STOCK -> offers.stock();
            case SHIP_TIME -> offers.ships();
            case OPTIONS -> offers.options();
            case PROMOTION -> promotions(product, offers, sources, phrases);
            default -> List.of();
        };
    }

    private String cited(List<String> said, ProductView product, Sources sources, Phrases phrases) {
        if (said.isEmpty()) {
            return "";
        }
        String text = String.join(phrases.say("join"), said);
        int n = sources.offer(product, product.doc().title(phrases.lang()), new OfferLines(product, phrases).text());
        return text + " [" + n + "]";
    }

    private static String attribute(ProductView product, Asked asked, Sources sources, List<Asked> missing, Phrases phrases) {
        var sheet = new AttributeFacts(product.doc(), phrases.lang());
        return sheet.find(asked).map(fact -> phrases.say("attribute", "name", fact.name(), "value", fact.value()) + " ["
                + sources.spec(product, product.doc().title(phrases.lang()), fact.name() + ": " + fact.value()) + "]")
                .orElseGet(() -> {
                    missing.add(asked);
                    return phrases.say("missing", "name", asked.name(phrases.lang()));
                });
    }

    private List<String> promotions(ProductView product, OfferFacts offers, Sources sources, Phrases phrases) {
        var said = new ArrayList<String>();
        OfferView lead = product.lead();
        if (lead.salePrice() != null) {
            Money saving = new Money(lead.price().amount().subtract(lead.salePrice().amount()), lead.price().currency());
            said.add(phrases.say("on-sale", "price", lead.salePrice().display(), "list", lead.price().display(), "saving",
                    saving.display(), "until", offers.until(lead)));
        }
        shelf.promotions(product.asOf(), product.doc().id()).forEach(p -> said.add(promotion(p, sources, phrases)));
        return said.isEmpty() ? List.of(phrases.say("promotion-none", "price", lead.payNow().display())) : said;
    }

    private static String promotion(PromotionView promotion, Sources sources, Phrases phrases) {
        var doc = promotion.doc();
        String terms = (doc.code() == null ? "" : phrases.say("promotion-code", "code", doc.code()))
                + (Boolean.TRUE.equals(doc.members()) ? phrases.say("promotion-members") : "")
                + (doc.to() == null ? "" : phrases.say("promotion-until", "date", phrases.date(doc.to())));
        return phrases.say("promotion", "title", doc.title(), "terms", terms) + " ["
                + sources.promotion(doc.id(), doc.title()) + "]";
    }

    private String shopWide(Understood understood, Sources sources, Phrases phrases) {
        List<PromotionView> all = shelf.promotions(clock.instant(), null).stream()
                .filter(p -> p.doc().productIds().isEmpty()).toList();
        return all.isEmpty()
                ? phrases.say("promotion-none-shop") + phrases.say("end")
                : all.stream().map(p -> promotion(p, sources, phrases)).collect(Collectors.joining(phrases.say("join")))
                        + phrases.say("end");
    }
}
