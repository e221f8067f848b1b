package dev.daogou.platform;

import java.io.IOException;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;

import io.quarkus.jackson.ObjectMapperCustomizer;

/** PostgreSQL stores no text with the character U+0000, so no body of a request brings one in, whatever the field. */
@Singleton
class StorableText implements ObjectMapperCustomizer {

    static final String REFUSAL = "must not hold the character U+0000";

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("storable-text").addDeserializer(String.class, new Text())
                .addDeserializer(JsonNode.class, new StorableTree()).addKeyDeserializer(String.class, new Key()));
    }

    static boolean is(String text) {
        return text == null || text.indexOf(0) < 0;
    }

    private static final class Text extends StringDeserializer {

        private static final long serialVersionUID = 1;

        @Override
        public String deserialize(JsonParser from, DeserializationContext context) throws IOException {
            String text = super.deserialize(from, context);
            if (!is(text)) {
                throw JsonMappingException.from(from, REFUSAL);
            }
            return text;
        }
    }

    private static final class Key extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            if (!is(key)) {
                throw JsonMappingException.from(context, REFUSAL);
            }
            return key;
        }
    }
}
