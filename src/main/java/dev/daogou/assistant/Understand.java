package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.catalog.ProductView;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.Line;
import dev.daogou.intent.IntentReader;
import dev.daogou.intent.PriceLevel;
import dev.daogou.intent.Reading;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;

/** Reads a message: its language, the product it speaks of and in which form, and what is asked about it. */
@ApplicationScoped
class Understand {

    /** A message that begins or ends like this asks again what was asked before, of something else. */
    private static final Pattern AGAIN = Pattern.compile(
            "^\\s*(?:and|what about|how about|那|那么|还有)\\b.*|.*呢\\s*+[??]?\\s*+$|^(?:and )?(?:the )?\\w+ one\\??$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /** "Is it 259 now?" asks for the price. */
    private static final Pattern IS_IT = Pattern.compile(
            "(?:是|还是|只要|卖|\\bis it|\\bstill|\\bonly)\\s*[¥$]?\\d{2,}(?:\\.\\d+)?\\s*[元块]?\\s*(?:吗|么|\\?|？)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WHICH_SIZE = Pattern.compile(
            "(?:what|which) size\\W*$|(?:what|which) size (?:do|for|would|to)\\b|(?:拍|买|选|穿|要)多大",
            Pattern.CASE_INSENSITIVE);
    /** What a data sheet says of the thing and a visitor of themselves. */
    private static final Set<String> MEASURED = Set.of("尺寸", "Dimensions", "重量", "Weight", "适用人群", "Suitable for");

    private final Shelf shelf;
    private final Lexicon lexicon;
    private final FocusFinder focus;
    private final IntentReader intents;

    Understand(Shelf shelf, Lexicon lexicon, FocusFinder focus, IntentReader intents) {
        this.intents = intents;
        this.shelf = shelf;
        this.lexicon = lexicon;
        this.focus = focus;
    }

    Understood read(Question question) {
        String text = String.join("\n", question.texts());
        Lang lang = question.lang() != null ? question.lang() : Language.of(text, question.history());
        Focus found = focus.find(question, text);
        List<ProductView> products = shelf.products(found.ids());
        String before = question.history().stream().filter(line -> line.author() == Author.VISITOR).map(Line::text)
                .reduce((a, b) -> b).orElse("");
        List<Asked> asked = asked(text, products);
        asked = priced(text, products, asked);
        Reading reading = question.reading() != null ? question.reading() : intents.read(text, lang);
        if (asked.isEmpty() && reading.priceSensitivity().level().compareTo(PriceLevel.COMPARING) >= 0) {
            asked = List.of(new Asked(Facet.PROMOTION, "", List.of()));
        }
        asked = sized(text, products, asked);
        Wish wish = products.isEmpty() ? Wish.ANY : Wishes.of(products.get(0), text, lexicon);
        boolean again = AGAIN.matcher(text).matches()
                || asked.isEmpty() && (!wish.isAny() || answersUs(question, text, products));
        if (again && asked.isEmpty()) {
            asked = askedBefore(before, products);
        }
        if (again && !products.isEmpty()) {
            wish = wish.over(Wishes.of(products.get(0), before, lexicon));
        }
        return new Understood(text, search(again ? before + "\n" + text : text, asked, lang), lang, found, products, asked,
                wish, reading, Measures.of(question.said()));
    }

    /** Which product was meant, after we had asked: a tap on a choice, or its name alone. */
    private static boolean answersUs(Question question, String text, List<ProductView> products) {
        List<Line> lines = question.history();
        Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        return last != null && last.author() == Author.ASSISTANT && last.text().strip().matches("(?s).*[?？]")
                && products.stream().limit(1).anyMatch(product -> titles(List.of(product)).contains(Plain.of(text).strip()));
    }

    /** The text, and what the shop may call the thing: "多重" stands in no data sheet, "重量" does. */
    private static String search(String text, List<Asked> asked, Lang lang) {
        var words = new StringBuilder(text);
        asked.stream().flatMap(a -> a.attributes().stream().filter(name -> Lang.ofText(name) == lang).limit(1))
                .filter(name -> !text.contains(name)).forEach(name -> words.append(' ').append(name));
        return words.toString();
    }

    private List<Asked> askedBefore(String before, List<ProductView> products) {
        List<Asked> asked = asked(before, products);
        return asked.isEmpty() && !products.isEmpty()
                ? List.of(new Asked(Facet.PRICE, "", List.of()), new Asked(Facet.STOCK, "", List.of()))
                : asked;
    }

    private List<Asked> asked(String text, List<ProductView> products) {
        var asked = new ArrayList<>(lexicon.asked(text));
        if (asked.isEmpty() && IS_IT.matcher(text).find()) {
            asked.add(new Asked(Facet.PRICE, "", List.of()));
        }
        products.forEach(product -> addNamed(text, product, asked));
        if (!products.isEmpty() || asked.stream().noneMatch(a -> a.facet() == Facet.ADVICE)) {
            StrictQuestions.read(text, titles(products), sheet(products), asked);
        }
        products.stream().limit(1).forEach(product -> leaveToOptions(product, asked));
        if (products.size() > 1 && asked.stream().anyMatch(a -> a.facet() == Facet.COMPARE)) {
            // "有什么区别" asks for no other products, "which is better, and is it any good" for nothing more.
            asked.removeIf(a -> a.facet() == Facet.ADVICE || a.facet() == Facet.OVERVIEW);
        }
        if (asked.size() > 1) {
            // A word that only repeats the product's name asks nothing: "降噪耳机续航多久".
            String titles = titles(products);
            asked.removeIf(a -> a.facet() == Facet.ATTRIBUTE && titles.contains(a.words()));
        }
        return asked;
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

    private static List<String> sheet(List<ProductView> products) {
        return products.stream().flatMap(product -> product.doc().attributes().keySet().stream()).toList();
    }

    /** What a product comes in several forms of is a choice to make and no line of its data sheet. */
    private static void leaveToOptions(ProductView product, List<Asked> asked) {
        List<String> names = product.offers().stream().flatMap(o -> o.options().keySet().stream()).distinct().map(Plain::of)
                .toList();
        List<String> values = product.offers().stream().flatMap(o -> o.options().values().stream()).distinct().map(Plain::of)
                .toList();
        boolean only = asked.stream().allMatch(a -> a.facet() == Facet.ATTRIBUTE);
        asked.replaceAll(a -> isOption(a, product, names) && only ? new Asked(Facet.OPTIONS, a.words(), List.of()) : a);
        asked.removeIf(a -> isOption(a, product, names) || asked.size() > 1 && isOption(a, product, values));
    }

    private static boolean isOption(Asked asked, ProductView product, List<String> options) {
        return asked.facet() == Facet.ATTRIBUTE && new AttributeFacts(product.doc(), Lang.EN).find(asked).isEmpty()
                && options.stream().anyMatch(option -> option.contains(" " + asked.words() + " ")
                        || asked.attributes().stream().map(Plain::of).anyMatch(option::contains));
    }

    private static String titles(List<ProductView> products) {
        return Plain.of(products.stream().map(p -> p.doc().title(Lang.ZH) + " " + p.doc().title(Lang.EN))
                .collect(Collectors.joining(" ")));
    }

    /** Attributes that the message calls by the very name the merchant gave them. */
    private static void addNamed(String text, ProductView product, List<Asked> asked) {
        String plain = Plain.of(text);
        for (Lang lang : Lang.values()) {
            for (String name : product.doc().attributes(lang).keySet()) {
                String called = Plain.of(name);
                boolean said = !called.isBlank()
                        && (Plain.isHan(called.charAt(1)) ? plain.contains(called.strip()) : plain.contains(called));
                if (said && asked.stream().noneMatch(a -> covers(a, name))) {
                    asked.add(Asked.attribute(name));
                }
            }
        }
    }

    private static boolean covers(Asked asked, String name) {
        return asked.names().stream().anyMatch(name::equalsIgnoreCase);
    }
}
