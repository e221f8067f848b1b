package dev.daogou.assistant;

import java.util.List;
import java.util.function.Predicate;

import dev.daogou.conversation.Reply.Citation;
import dev.daogou.conversation.Reply.Media;
import dev.daogou.conversation.Reply.ProductCard;
import dev.daogou.conversation.Reply.SuggestionText;
import dev.daogou.guard.Cleaner;

/**
 * What stands beside an answer, as clean as the answer. It comes from feeds and files, which anybody may have written: what they
 * say is shown, where they would lead is not.
 *
 * @param ours whether an address leads to the shop
 */
record Clean(Predicate<String> ours) {

    List<Citation> citations(List<Citation> all) {
        return all.stream().map(c -> new Citation(c.n(), c.ref(), c.kind(), c.productId(), text(c.title()), c.url(),
                text(c.quote()))).toList();
    }

    List<ProductCard> cards(List<ProductCard> all) {
        return all.stream().map(c -> new ProductCard(c.id(), c.sku(), text(c.title()), c.price(), c.salePrice(), c.saleUntil(),
                c.availability(), c.imageLink(), c.link(), c.reason())).toList();
    }

    List<Media> media(List<Media> all) {
        return all.stream().map(m -> new Media(m.type(), m.url(), text(m.alt()))).toList();
    }

    /** One that leads away says nothing that is worth a tap. */
    List<SuggestionText> suggestions(List<SuggestionText> all) {
        return all.stream().filter(suggestion -> text(suggestion.text()).equals(suggestion.text())).toList();
    }

    private String text(String text) {
        return Cleaner.of(text, ours);
    }
}
