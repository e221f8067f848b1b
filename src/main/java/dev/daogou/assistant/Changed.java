package dev.daogou.assistant;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionView;
import dev.daogou.conversation.Line;
import dev.daogou.guard.Grounds.Past;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Money;

/**
 * What the visitor was told in this conversation and is so no longer: the next answer on it says so, once, lest they pay more
 * than they reckon with.
 *
 * @param news each a sentence
 */
record Changed(List<News> news, Lang lang) {

    static final Changed NOTHING = new Changed(List.of(), Lang.EN);

    private static final Pattern GROUPED = Pattern.compile("(?<=\\d),(?=\\d{3})");

    /**
     * @param productId of which it is, {@code null} for a promotion
     * @param was the amount that is told no longer, else {@code null}
     * @param sign what a text that tells of it has in it
     */
    record News(String productId, String text, Money was, String sign) {

        boolean isIn(String told) {
            String plain = GROUPED.matcher(told).replaceAll("");
            return Pattern.compile("(?<![\\d.])" + Pattern.quote(sign) + "(?!\\d|\\.\\d*[1-9])").matcher(plain).find();
        }
    }

    /** @param running the shop's promotions that are on, asked for only where one was told */
    static Changed since(List<Line> history, Understood understood, Supplier<List<PromotionView>> running, Phrases phrases) {
        if (understood.asks(Facet.ORDER) || history.stream().noneMatch(line -> line.reply() != null)) {
            return NOTHING;
        }
        var before = new ToldBefore(history);
        boolean several = understood.products().size() > 1;
        Stream<News> ofProducts = understood.products().stream()
                .flatMap(product -> new ChangedOffers(product, before, several, phrases).news());
        Stream<News> ofPromotions = before.promotionsOver(understood, running).stream()
                .map(title -> new News(null, phrases.say("changed-promotion", "title", title), null, title));
        return new Changed(Stream.concat(ofProducts, ofPromotions).distinct().toList(), phrases.lang());
    }

    /** For an answer from the data, which it stands before; empty when there is nothing. */
    String before(String text) {
        return news.isEmpty() ? "" : said(news.stream()) + (text.contains("\n") ? "\n\n" : blank());
    }

    /** What a model was given and has not told, to stand behind its answer. */
    String leftOutBy(String told) {
        String left = said(news.stream().filter(Predicate.not(one -> one.isIn(told))));
        return left.isEmpty() || told.isBlank() ? left : "\n\n" + left;
    }

    private String said(Stream<News> some) {
        return some.map(News::text).collect(Collectors.joining(blank()));
    }

    private String blank() {
        return lang == Lang.ZH ? "" : " ";
    }

    /** As lines of a product's source. */
    List<String> on(ProductView product) {
        return news.stream().filter(one -> product.doc().id().equals(one.productId)).map(News::text).toList();
    }

    /** What may be said to be over. */
    List<Past> past() {
        return news.stream().filter(one -> Objects.nonNull(one.was)).map(one -> new Past(one.productId, one.was)).toList();
    }
}
