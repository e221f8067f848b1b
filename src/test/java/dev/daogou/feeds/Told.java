package dev.daogou.feeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.knowledge.ArticleDoc;
import dev.daogou.shared.Problem;

/** All that comes out of a feed, as lines that a person can judge. */
final class Told extends Collected {

    /** @param format to read it in although it is none that is detected, or {@code null} */
    static List<String> of(Path feed, String currency, FeedFormat format) throws IOException {
        return lines(feed, currency, format, new Told());
    }

    static List<String> lines(Path feed, String currency, FeedFormat format, Collected found) throws IOException {
        FeedFormat read = format;
        try {
            read = FeedFormat.detect(feed);
            found.lines.add(read.toString());
        } catch (Problem unknown) {
            found.lines.add("unknown");
        }
        try {
            if (read != null) {
                read.reader().read(feed, currency, found);
            }
        } catch (FeedUnreadable e) {
            found.lines.add("unreadable: " + e.getMessage());
        }
        return found.lines;
    }

    @Override
    public void item(Integer line, FeedItem item) {
        super.item(line, item);
        if (!item.faults().isEmpty()) {
            return;
        }
        if (item instanceof ProductItem product) {
            product(product.doc());
        } else if (item instanceof ArticleItem article) {
            article(article.doc());
        } else if (item instanceof PromotionItem promotion) {
            promotion(promotion.doc());
        }
    }

    @Override
    public void rejected(ImportError error) {
        super.rejected(error);
        lines.add("  " + error.message());
    }

    private void product(ProductDoc doc) {
        lines.add("  " + doc.title() + (doc.brand() == null ? "" : " by " + doc.brand())
                + (doc.category() == null ? "" : " in " + doc.category()));
        text(doc.description());
        doc.attributes().forEach((name, value) -> lines.add("  " + name + " = " + value.values()));
        doc.variants().forEach(variant -> lines.add("  " + variant.sku() + " " + variant.options()));
        String links = Stream.concat(Stream.ofNullable(doc.link()), doc.imageLinks().stream()).collect(Collectors.joining(" "));
        if (!links.isEmpty()) {
            lines.add("  " + links);
        }
        doc.media().forEach(media -> lines.add("  " + media.alt() + " " + media.url()));
    }

    private void article(ArticleDoc doc) {
        lines.add("  " + doc.kind().name().toLowerCase(Locale.ROOT) + " " + doc.title());
        text(doc.body());
    }

    private void promotion(PromotionDoc doc) {
        lines.add("  " + doc.title() + " " + Objects.requireNonNullElse(doc.percent(), doc.amountOff()));
    }

    private void text(String text) {
        if (text != null) {
            text.lines().forEach(line -> lines.add("  | " + (line.length() > 200 ? line.length() + " characters" : line)));
        }
    }
}
