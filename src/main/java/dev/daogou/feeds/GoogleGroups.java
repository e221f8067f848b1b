package dev.daogou.feeds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.daogou.feeds.GoogleColumns.Row;

/**
 * Rows of one {@code item_group_id} become one product with variants. They may stand apart, so a first pass counts them, and
 * a second holds only groups that are not complete yet.
 */
final class GoogleGroups {

    /** Characters of rows that wait for the rest of their groups. */
    static final long MOST_HELD = 32L * 1024 * 1024;

    /** The rows of a feed; read twice, so it begins anew each time. */
    interface Source {
        void read(Consumer<ImportError> faults, Consumer<Row> rows) throws IOException;
    }

    private final String currency;
    private final FeedSink sink;
    private final Map<String, Integer> missing = new HashMap<>();
    private final Map<String, List<Row>> open = new HashMap<>();
    private long held;

    private GoogleGroups(String currency, FeedSink sink) {
        this.currency = currency;
        this.sink = sink;
    }

    static void read(Source feed, String currency, FeedSink sink) throws IOException {
        GoogleGroups groups = new GoogleGroups(currency, sink);
        feed.read(error -> {}, row -> groups.missing.merge(group(row), 1, Integer::sum));
        // Most groups of one need not wait, and a feed of them not be remembered.
        groups.missing.remove("");
        groups.missing.values().removeIf(rows -> rows == 1);
        feed.read(sink::rejected, groups::take);
    }

    private void take(Row row) {
        String group = group(row);
        if (!missing.containsKey(group)) {
            product(List.of(row));
            return;
        }
        open.computeIfAbsent(group, g -> new ArrayList<>()).add(row);
        held += row.size();
        if (held > MOST_HELD) {
            throw new FeedUnreadable("rows of one item_group_id stand too far apart: sort the feed by item_group_id");
        }
        if (missing.merge(group, -1, Integer::sum) == 0) {
            List<Row> whole = open.remove(group);
            held -= whole.stream().mapToLong(Row::size).sum();
            product(whole);
        }
    }

    private void product(List<Row> rows) {
        try {
            sink.item(rows.get(0).line(), new ProductItem(GoogleProduct.of(rows, currency)));
        } catch (CellFault fault) {
            sink.rejected(
                    new ImportError(fault.line, rows.get(0).first("item_group_id", "id"), fault.column, fault.getMessage()));
        }
    }

    private static String group(Row row) {
        String group = row.get("item_group_id");
        return group == null ? "" : group;
    }
}
