package dev.daogou.feeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.shared.Lang;

/** What tells the variants of a group apart: what {@code variesBy} names, or else what variants usually differ in. */
record LdOptions(List<String> fields, Lang lang) {

    private static final List<String> USUAL = List.of("color", "size", "material", "pattern");

    static LdOptions of(JsonNode group, Lang lang) {
        List<String> named = LdValue.all(group.path("variesBy")).stream()
                .map(v -> v.isObject() ? LdValue.text(v, "@id", "name") : LdValue.text(v)).filter(v -> v != null)
                .map(LdValue::word).distinct().toList();
        return new LdOptions(named.isEmpty() ? USUAL : named, lang);
    }

    /** As shoppers read them, of one variant. */
    Map<String, String> of(JsonNode variant) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String field : fields) {
            String value = LdValue.text(variant, field);
            String said = value != null ? value : property(variant, field);
            if (said != null) {
                options.put(name(field), LdValue.word(said));
            }
        }
        return options;
    }

    String name(String field) {
        return AttributeName.of(field, lang);
    }

    private static String property(JsonNode variant, String name) {
        return LdValue.all(variant.path("additionalProperty")).stream()
                .filter(p -> name.equals(LdValue.text(p, "name")) || name.equals(LdValue.text(p, "propertyID"))).findFirst()
                .map(LdValue::text).orElse(null);
    }
}
