package dev.daogou.assistant;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.SizeChart;
import dev.daogou.conversation.Reply.Media;
import dev.daogou.indexing.Passage;

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
        return new Said(phrases.say(understood.asked().get(0).facet().name().toLowerCase(java.util.Locale.ROOT)), new Sources(),
                List.of());
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
        if (understood.asks(Facet.COMPARE)) {
            return new Said(new Comparison(understood.products(), phrases, sources).say(understood.asked()), sources, missing);
        }
        List<String> lines = understood.products().isEmpty()
                ? List.of(shopWide(sources, phrases))
                : understood.products().stream().map(product -> line(understood, product, sources, missing, phrases)).toList();
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

    private String line(Understood understood, ProductView product, Sources sources, List<Asked> missing, Phrases phrases) {
        Wish wish = product == understood.product() ? understood.wish() : Wish.ANY;
        var offers = new OfferFacts(product, wish, phrases);
        var said = new ArrayList<String>();
        for (Asked asked : understood.asked()) {
            said.add(switch (asked.facet()) {
                case ATTRIBUTE -> attribute(understood, product, asked, sources, missing, phrases);
                case PROMOTION -> promotions(product, offers, sources, phrases);
                case SIZE -> size(understood, product, sources, phrases);
                case LOOKS -> pictures(understood, phrases);
                default -> cited(live(asked, offers), product, sources, phrases);
            });
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
        String sale = cited(List.of(promotions.sale(product, offers)), product, sources, phrases);
        String running = promotions.running(shelf.promotions(product.asOf(), product.doc().id()));
        return running.isEmpty() ? sale : sale + phrases.say("join") + running;
    }

    private static String size(Understood understood, ProductView product, Sources sources, Phrases phrases) {
        SizeChart chart = product.doc().sizeChart();
        if (chart == null) {
            return "";
        }
        String text = String.join("\n", chart.rows().stream().map(row -> String.join(" | ", row)).toList());
        return String.join(phrases.say("join"), new SizeAdvice(chart, understood.text(), phrases).say()) + " ["
                + sources.spec(product, product.doc().title(phrases.lang()), String.join(" | ", chart.columns()) + "\n" + text)
                + "]";
    }

    private static String pictures(Understood understood, Phrases phrases) {
        var captions = Cards.pictures(understood, phrases.lang()).stream().map(Media::alt).toList();
        return captions.isEmpty() ? "" : phrases.say("pictures", "captions", String.join(phrases.say("join"), captions));
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
                .map(fact -> verdict(understood.text(), fact, phrases)
                        + phrases.say("attribute", "name", fact.name(), "value", fact.value()) + " ["
                        + sources.spec(product, product.doc().title(phrases.lang()), fact.name() + ": " + fact.value()) + "]")
                .orElseGet(() -> {
                    missing.add(asked);
                    return phrases.say("missing", "name", asked.name(phrases.lang()));
                });
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
