package dev.daogou.feeds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.shared.CanonicalJson;

/** A metafield of a Shopify export as texts that a shopper can read: a text, a list, or a measurement with its unit. */
final class Metafield {

    private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("kilograms", "kg"), Map.entry("grams", "g"),
            Map.entry("pounds", "lb"), Map.entry("ounces", "oz"), Map.entry("millimeters", "mm"),
            Map.entry("centimeters", "cm"), Map.entry("meters", "m"), Map.entry("inches", "in"), Map.entry("feet", "ft"),
            Map.entry("milliliters", "ml"), Map.entry("liters", "l"));

    private Metafield() {}

    static List<String> values(String column, List<String> cells) {
        return cells.stream().flatMap(cell -> values(column, cell).stream()).toList();
    }

    private static List<String> values(String column, String cell) {
        if (cell.startsWith("[") || cell.startsWith("{")) {
            try {
                return ofJson(CanonicalJson.mapper().readTree(cell));
            } catch (JsonProcessingException e) {
                return List.of(HtmlText.of(cell));
            }
        }
        // Shopify's own fields take values from a list, so that a semicolon parts them.
        return column.contains(".metafields.shopify.")
                ? Arrays.asList(cell.split("\\s*;\\s*"))
                : cell.startsWith("gid://") ? List.of() : List.of(HtmlText.of(cell));
    }

    /** Rich text and references are no attributes. */
    private static List<String> ofJson(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false).flatMap(n -> ofJson(n).stream()).toList();
        }
        if (node.path("value").isValueNode() && node.path("unit").isTextual()) {
            String unit = node.get("unit").asText();
            return List.of(node.get("value").asText() + " " + UNITS.getOrDefault(unit.toLowerCase(Locale.ROOT), unit));
        }
        return node.isValueNode() && !node.asText().startsWith("gid://") ? List.of(HtmlText.of(node.asText())) : List.of();
    }
}
