package dev.daogou.feeds;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;

/** schema.org JSON-LD as shop systems export it: one object, a list of them, a {@code @graph}, or one after another. */
class JsonLdReader implements FeedReader {

    private static final int DEEPEST = 100;
    /** Without tables of names: a feed that makes up a new one each time would fill them. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LdCopy.LARGEST)
                    .maxNumberLength(100).build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

    @Override
    public void read(Path feed, String currency, FeedSink sink) throws IOException {
        LdItems items = new LdItems(currency, sink);
        try (Reader text = FeedText.reader(Files.newInputStream(feed), FeedText::of); JsonParser in = JSON.createParser(text)) {
            while (in.nextToken() != null) {
                value(in, items);
            }
        } catch (StreamConstraintsException e) {
            throw new FeedUnreadable("nests more than " + DEEPEST + " deep or holds a text of more than 2 MB, near line "
                    + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + ": make it flatter or shorter");
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new FeedUnreadable("is not JSON-LD we can read, in line " + line + ": " + e.getOriginalMessage());
        }
        if (!items.anyKnown()) {
            throw new FeedUnreadable(
                    "holds no schema.org Product, ProductGroup or FAQPage: give each object its @type, or send "
                            + "our own JSON objects one a line as format jsonl");
        }
    }

    /** Whether an object with these first characters says that it is JSON-LD. */
    static boolean isLinkedData(String head) {
        try (JsonParser in = JSON.createParser(head)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                if (in.currentName().matches("@(context|graph|type)")) {
                    return true;
                }
                in.nextToken();
                in.skipChildren();
            }
            return false;
        } catch (IOException itsEnd) {
            return false;
        }
    }

    private static void value(JsonParser in, LdItems items) throws IOException {
        if (in.currentToken() == JsonToken.START_ARRAY) {
            while (in.nextToken() != JsonToken.END_ARRAY) {
                value(in, items);
            }
        } else if (in.currentToken() == JsonToken.START_OBJECT) {
            int line = in.currentTokenLocation().getLineNr();
            LdCopy copy = new LdCopy(in);
            JsonNode node = copy.object(() -> value(in, items));
            items.take(line, node, copy.fault());
        }
    }
}
