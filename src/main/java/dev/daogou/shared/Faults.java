package dev.daogou.shared;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a document, gathered so that its author sees everything at once. */
public final class Faults {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_LINK = 2_000;

    private final List<Problem.Fault> found = new ArrayList<>();

    public List<Problem.Fault> found() {
        return List.copyOf(found);
    }

    public void add(String field, String message) {
        found.add(new Problem.Fault(field, null, message));
    }

    /** Adds the message unless the condition holds. */
    public void unless(boolean condition, String field, String message) {
        if (!condition) {
            add(field, message);
        }
    }

    /** An opaque id: 1 to 200 printable characters, without space at the ends. */
    public void id(String field, String id) {
        if (id == null || id.isBlank()) {
            add(field, "is missing: give it an id that stays the same from feed to feed");
        } else {
            unless(id.length() <= LONGEST_ID && id.equals(id.strip()) && id.codePoints().allMatch(Faults::printable), field,
                    "must be 1 to " + LONGEST_ID + " printable characters without space at the ends");
        }
    }

    public void required(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            add(field, "is missing");
        } else {
            optional(field, text, longest);
        }
    }

    /** @param longest in characters */
    public void optional(String field, String text, int longest) {
        if (text == null) {
            return;
        }
        unless(text.length() <= longest, field,
                "has " + text.length() + " characters, at most " + longest + " are kept: shorten it");
        unless(text.codePoints().noneMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF), field,
                "holds a character that is no text (NUL or half of a surrogate pair): remove it");
    }

    /** A place on the web, or a path on this one; anything a browser would run is refused. */
    public void link(String field, String link) {
        optional(field, link, LONGEST_LINK);
        unless(link == null || link.isBlank() || link.matches("(?i)https?://\\S+") || link.matches("/[^\\s\\\\]*"), field,
                "must begin with https://, http:// or /");
    }

    public void size(String field, int size, int most) {
        unless(size <= most, field, "has " + size + " entries, at most " + most + " are kept");
    }

    private static boolean printable(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.SURROGATE && type != Character.UNASSIGNED
                && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR;
    }
}
