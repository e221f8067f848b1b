package dev.daogou.assistant;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.daogou.catalog.PromotionView;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.Line;
import dev.daogou.conversation.Reply;
import dev.daogou.conversation.Reply.Citation;
import dev.daogou.conversation.Reply.ProductCard;

/** What the assistant's replies of a conversation have shown of prices, stock and promotions. */
final class ToldBefore {

    private static final String PROMOTION = "promotion:";

    /** @param asOf of when it was true */
    record Told(ProductCard card, Instant asOf) {}

    private final List<Line> lines;

    ToldBefore(List<Line> history) {
        lines = history.stream().filter(line -> line.author() == Author.ASSISTANT).toList();
    }

    /** Of each form of a product what was shown last, in the order of the conversation; the last is the newest of all. */
    List<Told> of(String productId) {
        Map<String, Told> newest = new LinkedHashMap<>();
        lines.stream().map(Line::reply).filter(reply -> reply != null && reply.products() != null)
                .forEach(reply -> reply.products().stream().filter(card -> productId.equals(card.id())).forEach(card -> {
                    newest.remove(card.sku());
                    newest.put(card.sku(), new Told(card, reply.asOf()));
                }));
        return List.copyOf(newest.values());
    }

    /** Titles of promotions that were told of, are over, and have not been named since. */
    List<String> promotionsOver(Understood understood, Supplier<List<PromotionView>> running) {
        Map<String, String> over = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).reply() != null && concerns(lines.get(i).reply(), understood)) {
                int told = i;
                lines.get(i).reply().citations().stream().filter(cited -> cited.ref().startsWith(PROMOTION))
                        .filter(cited -> !isNamedAfter(told, cited)).forEach(cited -> over.put(cited.ref(), cited.title()));
            }
        }
        if (over.isEmpty()) {
            return List.of();
        }
        Set<String> on = running.get().stream().map(p -> PROMOTION + p.doc().id()).collect(Collectors.toSet());
        return over.entrySet().stream().filter(told -> !on.contains(told.getKey())).map(Map.Entry::getValue).toList();
    }

    private boolean isNamedAfter(int told, Citation promotion) {
        return IntStream.range(told + 1, lines.size()).anyMatch(i -> lines.get(i).text().contains(promotion.title())
                && (lines.get(i).reply() == null || lines.get(i).reply().citations().stream()
                        .noneMatch(cited -> cited.ref().equals(promotion.ref()))));
    }

    /** One told for the whole shop is of every product. */
    private static boolean concerns(Reply reply, Understood understood) {
        return reply.citations() != null && (reply.products() == null || reply.products().isEmpty()
                || understood.asks(Facet.PROMOTION)
                || reply.products().stream()
                        .anyMatch(card -> understood.products().stream().anyMatch(p -> p.doc().id().equals(card.id()))));
    }
}
