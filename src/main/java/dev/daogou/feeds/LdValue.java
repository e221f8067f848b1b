package dev.daogou.feeds;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** Values of JSON-LD, which says one thing in many ways: alone or in a list, bare or as an object, by word or by address. */
final class LdValue {

    /** UN/CEFACT's codes as people write the units. */
    private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("GRM", "g"), Map.entry("KGM", "kg"),
            Map.entry("MGM", "mg"), Map.entry("LBR", "lb"), Map.entry("ONZ", "oz"), Map.entry("MMT", "mm"),
            Map.entry("CMT", "cm"), Map.entry("MTR", "m"), Map.entry("INH", "in"), Map.entry("FOT", "ft"),
            Map.entry("MLT", "mL"), Map.entry("LTR", "L"), Map.entry("WTT", "W"), Map.entry("KWT", "kW"),
            Map.entry("VLT", "V"), Map.entry("AMP", "A"), Map.entry("AMH", "Ah"), Map.entry("E09", "mAh"),
            Map.entry("WHR", "Wh"), Map.entry("KWH", "kWh"), Map.entry("HTZ", "Hz"), Map.entry("CEL", "°C"),
            Map.entry("P1", "%"), Map.entry("SEC", "s"), Map.entry("MIN", "min"), Map.entry("HUR", "h"),
            Map.entry("DAY", "d"), Map.entry("MTK", "m²"), Map.entry("E34", "GB"), Map.entry("E35", "TB"),
            Map.entry("2N", "dB"), Map.entry("BAR", "bar"), Map.entry("C62", ""));

    private LdValue() {}

    /** {@code https://schema.org/InStock} and {@code schema:InStock} are {@code InStock}. */
    static String word(String written) {
        String word = written.strip();
        int schema = word.startsWith("schema:") ? "schema:".length() : -1;
        if (schema < 0 && word.regionMatches(true, 0, "http", 0, 4)
                && word.toLowerCase(Locale.ROOT).matches("https?://(www\\.)?schema\\.org/[^/]+/?")) {
            schema = word.indexOf('/', "https://".length()) + 1;
        }
        return schema < 0 ? word : word.substring(schema).replaceFirst("/$", "");
    }

    static List<JsonNode> all(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        // A list in a list is one list.
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).flatMap(v -> all(v).stream()).toList()
                : List.of(value);
    }

    static boolean isA(JsonNode node, String type) {
        return all(node.path("@type")).stream().anyMatch(t -> word(t.asText()).equals(type));
    }

    /** The first of the fields that says something, or {@code null}. */
    static String text(JsonNode node, String... fields) {
        return Stream.of(fields).map(field -> text(node.path(field))).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** What a value says: itself, its name if it is an object, the first of a list; {@code null} when it says nothing. */
    static String text(JsonNode value) {
        if (value.isObject()) {
            return value.has("@value") ? text(value, "@value") : quantity(value);
        }
        if (value.isArray()) {
            return all(value).stream().map(LdValue::text).filter(Objects::nonNull).findFirst().orElse(null);
        }
        // An exponent without end would become noughts without end.
        boolean plain = value.isBigDecimal() && Math.abs((long) value.decimalValue().scale()) < 30;
        String text = plain ? value.decimalValue().toPlainString() : value.isNull() ? "" : value.asText().strip();
        return text.isEmpty() ? null : text;
    }

    /** Every value that says something. */
    static List<String> texts(JsonNode value) {
        return all(value).stream().map(LdValue::text).filter(Objects::nonNull).distinct().toList();
    }

    /** An address: bare, or of an object that has one. */
    static String address(JsonNode value) {
        return value.isObject() ? text(value, "contentUrl", "url", "@id", "@value") : text(value);
    }

    /** A value with its unit, a range of them, or else a name. */
    private static String quantity(JsonNode node) {
        String from = text(node, "minValue");
        String to = text(node, "maxValue");
        String range = from != null && to != null && !from.equals(to) ? from + "–" + to : from != null ? from : to;
        String value = text(node, "value");
        String said = value != null ? value : range;
        if (said == null) {
            return text(node, "name");
        }
        String code = text(node, "unitCode");
        String unit = text(node, "unitText");
        String shown = unit != null ? unit : code == null ? "" : UNITS.getOrDefault(word(code), word(code));
        return (said + " " + shown).strip();
    }
}
