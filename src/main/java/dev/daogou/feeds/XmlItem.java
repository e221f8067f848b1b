package dev.daogou.feeds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import dev.daogou.feeds.GoogleColumns.Row;
import dev.daogou.shared.Problem;

/** One {@code item} or {@code entry} as a row; its elements are the columns. */
final class XmlItem {

    /** Characters of one element; no text of a product may be as long. */
    static final int LONGEST_ELEMENT = 100_000;
    /** Characters of a whole item, where an element counts for {@link #AN_ELEMENT} more. */
    static final int LONGEST = 1_000_000;
    private static final int AN_ELEMENT = 100;

    private static final Set<String> REPEATED = Set.of("additional_image_link", "product_highlight");
    /** Atom's word → Google's. */
    private static final Map<String, String> ATOM = Map.of("summary", "description", "content", "description");

    private final XmlEvents events;
    private final Set<String> google;
    private final String own;
    private final int line;
    private final Map<String, String> googles = new LinkedHashMap<>();
    private final Map<String, String> plain = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Map<String, String> details = new LinkedHashMap<>();
    private int length;
    private Problem.Fault fault;

    /**
     * @param events just told of its beginning
     * @param google the prefixes of Google's own elements
     */
    XmlItem(XmlEvents events, Set<String> google) {
        this.events = events;
        this.google = google;
        this.own = prefix(events.name());
        this.line = events.line();
    }

    /** Reads to the item's end, whatever is in it, and hands over a row or why there is none. */
    void read(Consumer<ImportError> faults, Consumer<Row> rows) {
        int depth = events.depth();
        while (events.next() && events.depth() >= depth) {
            if (events.isStart()) {
                element();
            }
        }
        // An element of Google's own wins over RSS's or Atom's of the same name.
        Map<String, String> cells = new LinkedHashMap<>(plain);
        cells.putAll(googles);
        if (fault == null) {
            rows.accept(new Row(line, cells, lists, details));
        } else {
            faults.accept(new ImportError(line, cells.get("id"), fault.field(), fault.message()));
        }
    }

    private void element() {
        String prefix = prefix(events.name());
        String written = GoogleColumns.name(GoogleXmlReader.local(events.name()));
        String name = ATOM.getOrDefault(written, written);
        boolean ours = google.contains(prefix) || events.prefixes(GoogleXmlReader.GOOGLE).contains(prefix);
        Map<String, String> cells = ours ? googles : plain;
        String address = events.attribute("href");
        if (!ours && !prefix.equals(own)) {
            skip();
        } else if (name.equals("product_detail")) {
            detail();
        } else if (name.equals("link") && address != null) {
            String relation = events.attribute("rel");
            if (relation == null || relation.equals("alternate")) {
                cells.putIfAbsent(name, address);
            }
            skip();
        } else {
            put(cells, name, text(name));
        }
    }

    private void put(Map<String, String> cells, String name, String value) {
        length += AN_ELEMENT + value.length();
        if (length > LONGEST) {
            refuse(null, "is longer than 1 MB: shorten it");
        } else if (REPEATED.contains(name) && !value.isEmpty()) {
            lists.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        } else if (!value.isEmpty()) {
            cells.putIfAbsent(name, value);
        }
    }

    private void detail() {
        int depth = events.depth();
        Map<String, String> parts = new LinkedHashMap<>();
        while (events.next() && events.depth() >= depth) {
            if (events.isStart()) {
                put(parts, GoogleXmlReader.local(events.name()), text("product_detail"));
            }
        }
        if (parts.containsKey("attribute_name") && parts.containsKey("attribute_value")) {
            details.putIfAbsent(parts.get("attribute_name"), parts.get("attribute_value"));
        }
    }

    private void skip() {
        int depth = events.depth();
        while (events.next() && events.depth() >= depth) {
            // what is not ours
        }
    }

    /** All words in an element. Some write HTML into a description without escaping it: there its tags stay. */
    private String text(String name) {
        int depth = events.depth();
        StringBuilder text = new StringBuilder();
        while (events.next() && events.depth() >= depth) {
            text.append(name.equals("description") ? events.html() : events.isStart() ? " " : events.text());
            if (text.length() > LONGEST_ELEMENT) {
                refuse(name, "has more than " + LONGEST_ELEMENT + " characters: shorten it");
                text.setLength(0);
            }
        }
        if (FeedText.isDamaged(text.toString())) {
            refuse(name, "holds what is no text in the feed's encoding: save the feed as UTF-8");
            return "";
        }
        return name.equals("description") ? text.toString().strip() : text.toString().replaceAll("\\s+", " ").strip();
    }

    private void refuse(String field, String message) {
        fault = fault != null ? fault : new Problem.Fault(field, null, message);
    }

    private static String prefix(String element) {
        return element.substring(0, Math.max(0, element.indexOf(':')));
    }
}
