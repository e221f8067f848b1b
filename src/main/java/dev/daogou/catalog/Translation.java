package dev.daogou.catalog;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A product's texts in another language; {@code options} maps option names and values, word by word. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Translation(String title, String description, String category, Map<String, AttributeValue> attributes,
        Map<String, String> options) {

    public Translation {
        attributes = Lists.given(attributes);
        options = Lists.given(options);
    }
}
