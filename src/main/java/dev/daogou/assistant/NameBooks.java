package dev.daogou.assistant;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import dev.daogou.catalog.ProductName;

/** The name books in use. The catalogue reads its names again every few seconds; only when they differ is a book built anew. */
final class NameBooks {

    /** More shops than this at once only means building a book again. */
    private static final int MOST = 32;

    private record Kept(List<ProductName> names, NameBook book) {}

    private final Deque<Kept> kept = new ArrayDeque<>();

    synchronized NameBook of(List<ProductName> names) {
        Kept known = kept.stream().filter(entry -> entry.names == names).findFirst().orElse(null);
        if (known == null) {
            Kept same = kept.stream().filter(entry -> entry.names.equals(names)).findFirst().orElse(null);
            kept.remove(same);
            known = new Kept(names, same != null ? same.book : new NameBook(names));
            kept.addFirst(known);
            if (kept.size() > MOST) {
                kept.removeLast();
            }
        }
        return known.book;
    }
}
