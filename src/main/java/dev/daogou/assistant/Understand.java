package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.catalog.ProductView;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.Line;
import dev.daogou.guard.Pushing;
import dev.daogou.intent.IntentReader;
import dev.daogou.intent.Preceding;
import dev.daogou.intent.PriceLevel;
import dev.daogou.intent.Reading;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;
import dev.daogou.shop.Languages;

/** Reads a message: its language, the product it speaks of and in which form, and what is asked about it. */
@ApplicationScoped
class Understand {

    /** A message that begins or ends like this asks again what was asked before, of something else. */
    private static final Pattern AGAIN = Pattern.compile(
            "^\\s*(?:and|what about|how about|那|那么|还有)\\b.*|.*呢\\s*+[??]?\\s*+$|^(?:and )?(?:the )?\\w+ one\\??$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern WHICH_SIZE = Pattern.compile(
            "(?:what|which) size\\W*$|(?:what|which) size (?:do|for|would|to)\\b|(?:拍|买|选|穿|要)多大",
            Pattern.CASE_INSENSITIVE);
    /** What a data sheet says of the thing and a visitor of themselves. */
    private static final Set<String> MEASURED = Set.of("尺寸", "Dimensions", "重量", "Weight", "适用人群", "Suitable for");

    private final Shelf shelf;
    private final Lexicon lexicon;
    private final AskedReader reader;
    private final FocusFinder focus;
    private final IntentReader intents;

    Understand(Shelf shelf, Lexicon lexicon, FocusFinder focus, IntentReader intents) {
        this.intents = intents;
        this.shelf = shelf;
        this.lexicon = lexicon;
        this.reader = new AskedReader(lexicon);
        this.focus = focus;
    }

    Understood read(Question question) {
        return read(question, Languages.EVERY);
    }

    /** @param languages those of which the answer's is one */
    Understood read(Question question, Languages languages) {
        String text = String.join("\n", question.texts());
        Lang lang = languages
                .serve(question.lang() != null ? question.lang() : Language.of(text, question.history()));
        Focus found = focus.find(question, text);
        List<ProductView> products = shelf.products(found.ids());
        String before = question.history().stream().filter(line -> line.author() == Author.VISITOR).map(Line::text)
                .reduce((a, b) -> b).orElse("");
        Wish wish = products.isEmpty() ? Wish.ANY : Wishes.of(products.get(0), text, lexicon);
        List<Asked> asked = reader.read(text, products, wish);
        asked = priced(text, products, asked);
        Reading reading = question.reading() != null
                ? question.reading()
                : intents.read(text, lang, Preceding.after(question.history()));
        if (asked.isEmpty() && reading.priceSensitivity().level().compareTo(PriceLevel.COMPARING) >= 0) {
            asked = List.of(new Asked(Facet.PROMOTION, "", List.of()));
        }
        asked = sized(text, products, asked);
        boolean step = !before.isEmpty() && Steps.asked(text);
        boolean again = step || AGAIN.matcher(text).matches()
                || asked.isEmpty() && (!wish.isAny() || answersUs(question, text, products));
        if (again && asked.isEmpty()) {
            asked = askedBefore(before, products);
        }
        if (again && !products.isEmpty()) {
            Wish earlier = Wishes.of(products.get(0), before, lexicon);
            wish = wish.over(step ? Steps.from(earlier, products.get(0), text) : earlier);
        }
        return new Understood(text, search(again ? before + "\n" + text : text, asked, lang), lang, found, products, asked,
                wish, reading, Measures.of(question.said()),
                Hesitation.in(question, reading, asked, intents, id -> Kin.mayBe(shelf.names(), products, id)).orElse(null),
                asksForLess(reading, question) ? Pushing.SURELY : Pushing.NOT);
    }

    /** By this message, in its place or by its words alone, or by what the conversation has come to: what any of them hears counts. */
    private boolean asksForLess(Reading reading, Question question) {
        return reading.priceSensitivity().asksForLess()
                || intents.read(String.join("\n", question.texts()), question.lang()).priceSensitivity().asksForLess()
                || intents.over(question.lines()).priceSensitivity().asksForLess();
    }

    /** What will mostly be searched for when this is asked; it takes no look at the shop, and a millisecond. */
    String likelySearch(String text) {
        return search(text, reader.read(text, List.of(), Wish.ANY), Language.of(text, List.of()));
    }

    /** Which product was meant, after we had asked: a tap on a choice, or its name alone. */
    private static boolean answersUs(Question question, String text, List<ProductView> products) {
        List<Line> lines = question.history();
        Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        return last != null && last.author() == Author.ASSISTANT && last.text().strip().matches("(?s).*[?？]")
                && products.stream().limit(1)
                        .anyMatch(product -> AskedReader.titles(List.of(product)).contains(Plain.of(text).strip()));
    }

    /** The text, and what the shop may call the thing: "多重" stands in no data sheet, "重量" does. */
    private static String search(String text, List<Asked> asked, Lang lang) {
        var words = new StringBuilder(text);
        asked.stream().flatMap(a -> a.attributes().stream().filter(name -> Lang.ofText(name) == lang).limit(1))
                .filter(name -> !text.contains(name)).forEach(name -> words.append(' ').append(name));
        return words.toString();
    }

    private List<Asked> askedBefore(String before, List<ProductView> products) {
        List<Asked> asked = reader.read(before, products, Wish.ANY);
        return asked.isEmpty() && !products.isEmpty()
                ? List.of(new Asked(Facet.PRICE, "", List.of()), new Asked(Facet.STOCK, "", List.of()))
                : asked;
    }

    /** Whoever tells their height, or asks for a size where there is a chart, wants to know which one fits. */
    private static List<Asked> sized(String text, List<ProductView> products, List<Asked> asked) {
        if (products.isEmpty() || products.get(0).doc().sizeChart() == null
                || asked.stream().anyMatch(a -> a.facet() == Facet.SIZE)
                || !WHICH_SIZE.matcher(text).find() && Measures.of(List.of(text)).isEmpty()) {
            return asked;
        }
        var sized = new ArrayList<>(asked);
        sized.removeIf(a -> a.facet() == Facet.ATTRIBUTE && a.attributes().stream().anyMatch(MEASURED::contains)
                || a.facet() == Facet.OPTIONS || a.facet() == Facet.ADVICE);
        sized.add(new Asked(Facet.SIZE, "", List.of()));
        return sized;
    }

    /** "Down jackets under 800": a price and no product is a need. */
    private static List<Asked> priced(String text, List<ProductView> products, List<Asked> asked) {
        boolean rules = asked.stream()
                .anyMatch(a -> a.facet() == Facet.POLICY || a.facet() == Facet.ORDER || a.facet() == Facet.ADVICE);
        if (!products.isEmpty() || rules || !Need.of(text).hasPrice()) {
            return asked;
        }
        return Stream.concat(asked.stream().filter(a -> a.facet() == Facet.ATTRIBUTE || a.facet() == Facet.STOCK),
                Stream.of(new Asked(Facet.ADVICE, "", List.of()))).toList();
    }
}
