package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.daogou.catalog.ProductView;
import dev.daogou.conversation.Reply.SuggestionText;

/** Tappable next questions: what the product's data can answer and was not asked. */
final class Suggestions {

    private static final int MOST = 3;
    /** A longer name, or one that is a sentence, is no question to tap. */
    private static final int LONGEST_NAME = 40;
    private static final Pattern SENTENCE = Pattern.compile("[。！？!?{}<>\\n]|[.](?:\\s|$)|\\d{4}");

    private static final Pattern MEASURED = Pattern.compile("[量率度数比重长宽高]$");
    private static final Pattern FIGURE = Pattern.compile("\\d(?![\\d.]*\\s*[%％])(?![\\d.])");

    private Suggestions() {}

    /** @param unanswered whether something was asked that a person may know */
    static List<SuggestionText> after(Understood understood, boolean unanswered, Phrases phrases) {
        ProductView product = understood.product();
        var next = new ArrayList<String>();
        if (product != null && !understood.asks(Facet.ORDER)) {
            addNext(understood, product, next, phrases);
        }
        if (unanswered) {
            next.add(0, phrases.say("ask-person"));
        }
        return next.stream().limit(MOST).map(SuggestionText::new).toList();
    }

    private static void addNext(Understood understood, ProductView product, List<String> next, Phrases phrases) {
        var sheet = new AttributeFacts(product.doc(), phrases.lang());
        product.doc().attributes(phrases.lang()).keySet().stream()
                .filter(name -> name.length() <= LONGEST_NAME && !SENTENCE.matcher(name).find())
                .filter(name -> understood.asked().stream()
                        .noneMatch(a -> sheet.find(a).filter(fact -> fact.name().equals(name)).isPresent()))
                .limit(1).forEach(name -> next.add(ask(product, name, phrases)));
        if (!understood.asks(Facet.PRICE) && !understood.asks(Facet.PROMOTION)) {
            next.add(phrases.say("ask-price"));
        }
        if (!understood.asks(Facet.STOCK)) {
            next.add(phrases.say("ask-stock"));
        }
        if (!understood.asks(Facet.SHIP_TIME)) {
            next.add(phrases.say("ask-ship"));
        }
        if (product.doc().sizeChart() != null && !understood.asks(Facet.SIZE)) {
            next.add(0, phrases.say("ask-size"));
        }
    }

    /** "How much" for what is measured, as its name or its value tells; "strawberries 100 %" are no measure. */
    private static String ask(ProductView product, String name, Phrases phrases) {
        boolean measured = MEASURED.matcher(name).find()
                || FIGURE.matcher(product.doc().attributes(phrases.lang()).get(name).text(phrases.lang())).find();
        return phrases.say(measured ? "ask-attribute" : "ask-attribute-what", "name", name);
    }
}
