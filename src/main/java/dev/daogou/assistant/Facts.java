package dev.daogou.assistant;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.SizeChart;
import dev.daogou.guard.Concern;
import dev.daogou.indexing.Hit;
import dev.daogou.indexing.Passage;
import dev.daogou.indexing.PassageKind;

/** Answers price, stock, dispatch, promotions, options and data-sheet questions from the data, with no model. */
@ApplicationScoped
class Facts {

    /**
     * @param text with its citations
     * @param missing what was asked and stands in no data sheet
     * @param alternatives that it names beside the products in focus
     */
    record Said(String text, Sources sources, List<Asked> missing, List<Alternative> alternatives) {

        Said(String text, Sources sources, List<Asked> missing) {
            this(text, sources, missing, List.of());
        }
    }

    private final Shelf shelf;
    private final Clock clock;

    Facts(Shelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /** A greeting or a thank-you answered in kind. */
    Said smallTalk(Understood understood, Phrases phrases) {
        return new Said(phrases.say(understood.asked().get(0).facet().name().toLowerCase(Locale.ROOT)), new Sources(),
                List.of());
    }

    /** An approved answer to this very question, word for word. */
    Said approved(Passage faq) {
        var sources = new Sources();
        int n = sources.passage(faq);
        return new Said(answer(faq) + " [" + n + "]", sources, List.of());
    }

    /** An approved answer in another language than the visitor's is no answer to them word for word: it is quoted as what it is. */
    Said quoted(Passage faq, Phrases phrases) {
        Said approved = approved(faq);
        return new Said(phrases.say("quoted", "text", approved.text()), approved.sources(), List.of());
    }

    /** Without the question that it answers. */
    static String answer(Passage faq) {
        return faq.text().startsWith(faq.title()) ? faq.text().substring(faq.title().length()).strip() : faq.text();
    }

    /** As {@link #say(Understood, Retrieved, Phrases)}, where nothing was found. */
    Said say(Understood understood, Phrases phrases) {
        return say(understood, Retrieved.of(List.of()), phrases);
    }

    /**
     * Everything asked, of every product in focus; what is missing is honestly said to be. On what nobody may guess, a product's
     * own text that was found is quoted.
     */
    Said say(Understood understood, Retrieved found, Phrases phrases) {
        var sources = new Sources();
        var missing = new ArrayList<Asked>();
        if (understood.asks(Facet.COMPARE)) {
            return new Said(new Comparison(understood.products(), phrases, sources).say(understood.asked()), sources, missing);
        }
        List<String> lines = understood.products().isEmpty()
                ? List.of(shopWide(sources, phrases))
                : understood.products().stream().map(product -> line(understood, product, found, sources, missing, phrases))
                        .toList();
        String text = lines.size() == 1 ? lines.get(0) : lines.stream().map(l -> "- " + l).collect(Collectors.joining("\n"));
        boolean live = understood.asked().stream()
                .anyMatch(a -> a.facet() == Facet.PRICE || a.facet() == Facet.STOCK || a.facet() == Facet.RESTOCK
                        || a.facet() == Facet.PROMOTION);
        Instant asOf = understood.products().isEmpty() ? null : understood.product().asOf();
        return new Said(
                live && asOf != null ? text + gap(phrases, lines) + phrases.say("as-of", "time", phrases.time(asOf)) : text,
                sources, missing);
    }

    private static String gap(Phrases phrases, List<String> lines) {
        return lines.size() > 1 ? "\n\n" : "";
    }

    private String line(Understood understood, ProductView product, Retrieved found, Sources sources, List<Asked> missing,
            Phrases phrases) {
        Wish wish = product == understood.product() ? understood.wish() : Wish.ANY;
        var offers = new OfferFacts(product, wish, phrases);
        var said = new ArrayList<String>();
        for (Asked asked : understood.asked()) {
            said.add(switch (asked.facet()) {
                case CONTAINS, SUITS ->
                    strict(product, asked, understood.text(), found, new StrictFacts(product, phrases, sources), missing);
                case ATTRIBUTE -> attribute(understood, product, asked, sources, missing, phrases);
                case PROMOTION -> promotions(product, offers, sources, phrases);
                case SIZE -> size(understood, product, sources, phrases);
                case LOOKS -> PictureFacts.pictures(understood, phrases) + PictureFacts.truth(asked, found, sources, phrases);
                case USE -> PictureFacts.pictures(understood, phrases) + PictureFacts.use(product, asked, sources, phrases);
                default -> cited(live(asked, offers), product, sources, phrases);
            });
        }
        if (found.offer() != null && product == found.offer().product()
                && (understood.asks(Facet.PRICE) || understood.asks(Facet.PROMOTION))) {
            said.add(found.offer().standing(sources, phrases));
        }
        var once = new LinkedHashSet<>(said);
        once.removeIf(String::isBlank);
        return phrases.say("lead", "title", product.doc().title(phrases.lang())) + String.join(phrases.say("join"), once)
                + phrases.say("end");
    }

    private static List<String> live(Asked asked, OfferFacts offers) {
        if (offers.none() && asked.facet() != Facet.OPTIONS) {
            return offers.corrections();
        }
        return switch (asked.facet()) {
            case PRICE -> offers.price();
            case STOCK, RESTOCK -> offers.stock(asked);
            case SHIP_TIME -> offers.ships();
            case OPTIONS -> offers.options();
            default -> List.of();
        };
    }

    private String promotions(ProductView product, OfferFacts offers, Sources sources, Phrases phrases) {
        var promotions = new Promotions(phrases, sources);
        String sale = cited(promotions.sale(product, offers), product, sources, phrases);
        String running = promotions.running(shelf.promotions(product.asOf(), product.doc().id()));
        return running.isEmpty() ? sale : sale + phrases.say("join") + running;
    }

    private String size(Understood understood, ProductView product, Sources sources, Phrases phrases) {
        SizeChart chart = product.doc().sizeChart();
        if (chart == null) {
            return "";
        }
        var advice = new SizeAdvice(chart, understood.measures(), phrases);
        String text = String.join("\n", chart.rows().stream().map(row -> String.join(" | ", row)).toList());
        return String.join(phrases.say("join"), advice.say()) + " ["
                + sources.spec(product, product.doc().title(phrases.lang()), String.join(" | ", chart.columns()) + "\n" + text)
                + "]" + advice.size().map(size -> stockOf(size, understood, product, sources, phrases)).orElse("");
    }

    /** A size that fits is of use when it can be had. */
    private String stockOf(String size, Understood understood, ProductView product, Sources sources, Phrases phrases) {
        Map<String, Set<String>> options = product.offers().stream().flatMap(o -> o.options().entrySet().stream())
                .filter(option -> option.getValue().equalsIgnoreCase(size))
                .collect(Collectors.toMap(Map.Entry::getKey, option -> Set.of(option.getValue()), (one, same) -> one));
        if (options.isEmpty() || understood.asks(Facet.STOCK)) {
            return "";
        }
        Wish sized = new Wish(options, List.of());
        Wish wish = sized.over(new Wish(understood.wish().options(), List.of()));
        var offers = new OfferFacts(product, wish.among(product.offers()).isEmpty() ? sized : wish, phrases);
        return phrases.say("join") + cited(offers.stock(), product, sources, phrases);
    }

    private String cited(List<String> said, ProductView product, Sources sources, Phrases phrases) {
        if (said.isEmpty()) {
            return "";
        }
        String text = String.join(phrases.say("join"), said);
        int n = sources.offer(product, product.doc().title(phrases.lang()), new OfferLines(product, phrases).text());
        return text + " [" + n + "]";
    }

    private static String attribute(Understood understood, ProductView product, Asked asked, Sources sources,
            List<Asked> missing, Phrases phrases) {
        var sheet = new AttributeFacts(product.doc(), phrases.lang());
        return sheet.find(asked).filter(AttributeFacts.Fact::setsNoPrice)
                .filter(fact -> !Near.isOnlyNear(asked, understood.text(), fact))
                .map(fact -> verdict(understood.text(), fact, phrases) + quote(product, fact, sources, phrases))
                .orElseGet(() -> {
                    missing.add(sheet.find(asked).isPresent() ? new Asked(asked.facet(), asked.words(), List.of()) : asked);
                    return missing(product, asked, sources, phrases);
                });
    }

    private static String missing(ProductView product, Asked asked, Sources sources, Phrases phrases) {
        String name = asked.name(phrases.lang());
        return Near.to(asked, new AttributeFacts(product.doc(), phrases.lang()))
                .map(near -> phrases.say("missing-near", "name", name, "near", quote(product, near, sources, phrases)))
                .orElseGet(() -> phrases.say("missing", "name", name));
    }

    private static String quote(ProductView product, AttributeFacts.Fact fact, Sources sources, Phrases phrases) {
        return phrases.say("attribute", "name", fact.name(), "value", fact.value()) + " ["
                + sources.spec(product, product.doc().title(phrases.lang()), fact.name() + ": " + fact.value()) + "]";
    }

    private static String strict(ProductView product, Asked asked, String text, Retrieved found, StrictFacts facts,
            List<Asked> missing) {
        Concern concern = Concern.called(asked.words());
        String said = asked.facet() == Facet.CONTAINS ? facts.contains(concern, text) : facts.suits(concern);
        if (!said.isEmpty()) {
            return said;
        }
        missing.add(asked);
        return found.hits().stream().map(Hit::passage).filter(p -> product.doc().id().equals(p.productId()))
                .filter(p -> p.kind() != PassageKind.REVIEW).flatMap(p -> facts.quote(concern, p).stream()).findFirst()
                .orElseGet(() -> facts.unknown(concern, text, asked));
    }

    /** A temperature is asked about to hear yes or no. */
    private static String verdict(String text, AttributeFacts.Fact fact, Phrases phrases) {
        return Warmth.asked(text).flatMap(asked -> Warmth.of(asked, fact.value())
                .map(verdict -> phrases.say(verdict.phrase, "asked", asked))).orElse("");
    }

    private String shopWide(Sources sources, Phrases phrases) {
        String running = new Promotions(phrases, sources).running(
                shelf.promotions(clock.instant(), null).stream().filter(p -> p.doc().productIds().isEmpty()).toList());
        return (running.isEmpty() ? phrases.say("promotion-none-shop") : running) + phrases.say("end");
    }
}
