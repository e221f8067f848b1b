package dev.daogou.feeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.daogou.catalog.OfferRow;

/** What a reader found, as lines that a person can compare. */
class Collected implements FeedSink {

    final List<FeedItem> items = new ArrayList<>();
    final List<ImportError> errors = new ArrayList<>();
    final List<String> lines = new ArrayList<>();

    static Collected of(FeedFormat format, Path feed) throws IOException {
        Collected collected = new Collected();
        format.reader().read(feed, "EUR", collected);
        return collected;
    }

    /** What is detected, what is read, and why the reading ended before the feed did. */
    static List<String> outcome(Path feed) throws IOException {
        return Told.lines(feed, "EUR", null, new Collected());
    }

    @Override
    public void item(Integer line, FeedItem item) {
        if (item.faults().isEmpty()) {
            items.add(item);
            lines.add("ok " + item.kind().table + " " + item.id()
                    + item.offers().stream().map(Collected::offer).collect(Collectors.joining()));
        } else {
            rejected(new ImportError(line, item.id(), item.faults().get(0).field(), item.faults().get(0).message()));
        }
    }

    @Override
    public void rejected(ImportError error) {
        errors.add(error);
        lines.add("bad " + Objects.requireNonNullElse(error.line(), "-") + " " + Objects.requireNonNullElse(error.id(), "-")
                + " " + Objects.requireNonNullElse(error.field(), "-"));
    }

    @Override
    public void withdrawn(Integer line, RowKind kind, String id) {
        lines.add("gone " + kind.table + " " + id);
    }

    private static String offer(OfferRow offer) {
        return " [" + offer.sku() + " " + offer.price().amount() + " " + offer.price().currency()
                + (offer.salePrice() == null
                        ? ""
                        : " sale " + offer.salePrice().amount() + " " + offer.saleFrom() + ".." + offer.saleTo())
                + " " + offer.availability() + (offer.quantity() == null ? "" : " x" + offer.quantity())
                + (offer.shipsInDays() == null ? "" : " " + offer.shipsInDays() + "d") + "]";
    }
}
