package dev.daogou.chat;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import dev.daogou.conversation.ConversationEvent;
import dev.daogou.pictures.PictureLinks;
import dev.daogou.shared.Problem;

/** The one codec of frames, for sockets and for server-sent events. */
@ApplicationScoped
class Frames {

    /** Bytes. Longer frames are refused; no frame of the protocol needs more. */
    private static final int LONGEST = 16 * 1024;

    private final ObjectMapper json;
    private final ObjectReader reader;
    private final PictureLinks links;

    Frames(ObjectMapper json, PictureLinks links) {
        this.json = json;
        this.links = links;
        this.reader = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    Frame of(ServerFrame frame) {
        return new Frame(frame.t(), null, write(frame));
    }

    Frame of(int epoch, ConversationEvent event) {
        String id = event instanceof ConversationEvent.Durable durable ? epoch + "-" + durable.seq() : null;
        // Whether it is told as it happens or from the log: what leads to its pictures is of now.
        return new Frame(event.t(), id, write(event.withPictures(links::fresh)));
    }

    /** @throws Problem 400 for what is no JSON object with a {@code t}, 413 for what is too long */
    JsonNode read(String text) {
        if (longerThan(LONGEST, text)) {
            throw Problem.tooLarge("A frame may have " + LONGEST + " bytes.");
        }
        try {
            JsonNode frame = reader.readTree(text);
            if (frame != null && frame.isObject() && frame.path("t").isTextual()) {
                return frame;
            }
        } catch (JsonProcessingException e) {
            // said below
        }
        throw Problem.badField("frame", "must be a JSON object with a text field t");
    }

    /** Counts the bytes only where the number of characters does not tell. */
    private static boolean longerThan(int bytes, String text) {
        return text.length() > bytes
                || text.length() > bytes / 3 && text.getBytes(StandardCharsets.UTF_8).length > bytes;
    }

    private String write(Object frame) {
        try {
            return json.writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a frame of ours cannot be written as JSON", e);
        }
    }
}
