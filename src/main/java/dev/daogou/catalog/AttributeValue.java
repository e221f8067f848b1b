package dev.daogou.catalog;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.shared.Lang;

/** What an attribute says: one value, or several. On the wire a text, or a list of texts. */
public record AttributeValue(List<String> values) {

    public AttributeValue {
        values = List.copyOf(values);
    }

    /** @throws IllegalArgumentException for an object or a list within a list */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AttributeValue of(JsonNode node) {
        var nodes = node.isArray() ? StreamSupport.stream(node.spliterator(), false).toList() : List.of(node);
        if (nodes.stream().anyMatch(n -> !n.isValueNode())) {
            throw new IllegalArgumentException("an attribute's value must be a text or a list of texts");
        }
        return new AttributeValue(nodes.stream().filter(n -> !n.isNull()).map(JsonNode::asText).toList());
    }

    public static AttributeValue of(String value) {
        return new AttributeValue(List.of(value));
    }

    @JsonValue
    Object wire() {
        return values.size() == 1 ? values.get(0) : values;
    }

    /** All values as a shopper reads them. */
    public String text(Lang lang) {
        return String.join(lang == Lang.ZH ? "、" : ", ", values);
    }
}
