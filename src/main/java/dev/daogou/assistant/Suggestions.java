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

    private Suggestions() {}

    static List<SuggestionText> after(Understood understood, Phrases phrases) {
        ProductView product = understood.product();
        if (product == null || understood.asks(Facet.ORDER)) {
            return List.of();
        }
        var next = new ArrayList<String>();
        var sheet = new AttributeFacts(product.doc(), phrases.lang());
        product.doc().attributes(phrases.lang()).keySet().stream()
                .filter(name -> name.length() <= LONGEST_NAME && !SENTENCE.matcher(name).find())
                .filter(name -> understood.asked().stream()
                        .noneMatch(a -> sheet.find(a).filter(fact -> fact.name().equals(name)).isPresent()))
                .limit(1).forEach(name -> next.add(phrases.say("ask-attribute", "name", name)));
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
        return next.stream().limit(MOST).map(SuggestionText::new).toList();
    }
}
