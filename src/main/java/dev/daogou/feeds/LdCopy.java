package dev.daogou.feeds;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;

import dev.daogou.shared.CanonicalJson;

/** One object of a feed that is too large to be one tree, up to a size. */
final class LdCopy {

    /** Characters of an item, what stands in its {@code @graph} apart. */
    static final int LARGEST = 2 * 1024 * 1024;

    /** As written: a price of eight digits must not become 1.2E7. */
    private static final ObjectReader TREE = CanonicalJson.mapper().reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    /** Reads a value that is not of the item but holds items itself. */
    interface Graph {
        void read() throws IOException;
    }

    private final JsonParser in;
    private long start;
    private String fault;

    /** @param in at the object's beginning */
    LdCopy(JsonParser in) {
        this.in = in;
        this.start = offset();
    }

    /** Why the item cannot be used, or {@code null}. */
    String fault() {
        return fault;
    }

    /** Reads to the object's end. @return the object without what no longer fits */
    ObjectNode object(Graph graph) throws IOException {
        ObjectNode object = CanonicalJson.mapper().createObjectNode();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = LdValue.word(in.currentName());
            in.nextToken();
            if (name.equals("@graph")) {
                long before = offset();
                graph.read();
                start += offset() - before;
                continue;
            }
            JsonNode value = value();
            if (value != null) {
                object.set(name, value);
            }
        }
        return object;
    }

    /** Reads to the value's end. @return {@code null} when it no longer fits */
    private JsonNode value() throws IOException {
        try (TokenBuffer copy = new TokenBuffer(null, false)) {
            int depth = 0;
            do {
                JsonToken token = in.currentToken();
                if (fits()) {
                    copy(token, copy);
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            } while (depth > 0 && in.nextToken() != null);
            return fits() ? TREE.readTree(copy.asParser()) : null;
        }
    }

    private void copy(JsonToken token, TokenBuffer copy) throws IOException {
        if (token == JsonToken.FIELD_NAME) {
            copy.writeFieldName(LdValue.word(in.currentName()));
            return;
        }
        if (token == JsonToken.VALUE_STRING && FeedText.isDamaged(in.getText())) {
            fault = "holds bytes that are no text in the feed's encoding: save the feed as UTF-8";
        }
        copy.copyCurrentEvent(in);
    }

    private boolean fits() {
        if (offset() - start > LARGEST) {
            fault = "is larger than 2 MB: shorten it";
        }
        return offset() - start <= LARGEST;
    }

    private long offset() {
        return in.currentLocation().getCharOffset();
    }
}
