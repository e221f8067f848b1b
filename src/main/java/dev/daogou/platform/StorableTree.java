package dev.daogou.platform;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;

/** A field that takes any JSON holds texts too. A whole frame is read as it is: its own fields are checked, and named, later. */
final class StorableTree extends JsonDeserializer<JsonNode> implements ContextualDeserializer {

    private static final JsonDeserializer<? extends JsonNode> ANY = JsonNodeDeserializer.getDeserializer(JsonNode.class);

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty field) {
        return field == null ? ANY : this;
    }

    @Override
    public JsonNode deserialize(JsonParser from, DeserializationContext context) throws IOException {
        JsonNode tree = ANY.deserialize(from, context);
        if (!storable(tree)) {
            throw JsonMappingException.from(from, StorableText.REFUSAL);
        }
        return tree;
    }

    /** An explicit null is a value of its own. */
    @Override
    public JsonNode getNullValue(DeserializationContext context) throws JsonMappingException {
        return ANY.getNullValue(context);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return null;
    }

    /** The parser bounds how deep it can be. */
    private static boolean storable(JsonNode tree) {
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            if (!StorableText.is(field.getKey())) {
                return false;
            }
        }
        for (JsonNode child : tree) {
            if (!storable(child)) {
                return false;
            }
        }
        return StorableText.is(tree.textValue());
    }
}
