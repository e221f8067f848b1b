package dev.daogou.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A merchant's feed of 10,000 rows. 37 of them are bad, in the ways in which feeds are; the others share a few texts, as
 * garments in many sizes do.
 */
final class AutumnFeed {

    static final int ROWS = 10_000;
    static final int BAD = 37;

    /** What a browser would run if any page put it in as it is. */
    static final String HOSTILE_TITLE = "<img src=x onerror=\"window.pwned=1\"> Hostile hat";
    private static final List<String> GARMENTS = List.of("wool coat", "rain jacket", "down vest", "linen shirt",
            "cord trousers");
    private static final List<String> COLOURS = List.of("navy", "olive", "sand", "brick", "black", "cream");

    /** A row that must be refused, and the field to blame; {@code null} for the row as a whole. */
    record Bad(int line, String field) {}

    private static final List<String> FIELDS = new ArrayList<>();
    /** Each says how to spoil a good row. */
    private static final List<Map.Entry<String, String>> SPOILT = new ArrayList<>();

    static {
        spoil("title", "\"title\":\"[^\"]*\"", "\"title\":\" \"");
        spoil("price.amount", "\"amount\":\"[^\"]*\"", "\"amount\":\"on request\"");
        spoil("availability", "in_stock", "maybe");
        spoil("link", "\"/p/[^\"]*\"", "\"javascript:alert(1)\"");
        spoil("quantity", "\"quantity\":\\d+", "\"quantity\":-3");
        spoil("imageLinks[0]", "\"/favicon.svg\"", "\"file:///etc/passwd\"");
        spoil(null, "}$", "");
    }

    final String text;
    final List<Bad> bad = new ArrayList<>();

    AutumnFeed() {
        StringBuilder lines = new StringBuilder(ROWS * 320);
        for (int line = 1; line <= ROWS; line++) {
            lines.append(isBad(line) ? spoilt(line) : row(line)).append('\n');
        }
        text = lines.toString();
    }

    private static void spoil(String field, String part, String by) {
        FIELDS.add(field);
        SPOILT.add(Map.entry(part, by));
    }

    /** 37 lines, from the first to near the last. */
    private static boolean isBad(int line) {
        return line % 270 == 1 && line / 270 < BAD;
    }

    private String spoilt(int line) {
        int way = bad.size() % SPOILT.size();
        bad.add(new Bad(line, FIELDS.get(way)));
        return row(line).replaceFirst(SPOILT.get(way).getKey(), SPOILT.get(way).getValue());
    }

    private static String row(int line) {
        String garment = GARMENTS.get(line % GARMENTS.size());
        String title = line == 5_000
                ? HOSTILE_TITLE.replace("\"", "\\\"")
                : "Harbour " + garment + ", " + COLOURS.get(line % COLOURS.size());
        String sale = line % 4 == 0 ? ",\"salePrice\":{\"amount\":\"" + (40 + line % 30) + ".00\",\"currency\":\"CNY\"}" : "";
        return "{\"id\":\"autumn-" + line + "\",\"title\":\"" + title + "\",\"brand\":\"Harbour\",\"category\":\"Clothing > "
                + garment.substring(garment.indexOf(' ') + 1) + "\",\"link\":\"/p/autumn-" + line
                + "\",\"imageLinks\":[\"/favicon.svg\"],\"price\":{\"amount\":\"" + (80 + line % 90)
                + ".00\",\"currency\":\"CNY\"}"
                + sale + ",\"availability\":\"in_stock\",\"quantity\":" + (1 + line % 50) + "}";
    }
}
