package dev.daogou.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;

/** Documents as callers send them. */
public final class Received {

    private Received() {}

    /** @throws Problem 400 naming the field at fault, when the text is no such document */
    public static <T> T document(String json, Class<T> type) {
        try {
            T read = json == null || json.isBlank() ? null : CanonicalJson.mapper().readValue(json, type);
            if (read == null) {
                throw Problem.badField("body", "is empty: send the object as JSON");
            }
            return read;
        } catch (JsonMappingException e) {
            String field = JsonFaults.field(e);
            throw Problem.badField(field == null ? "body" : field, JsonFaults.refusal(e));
        } catch (JsonProcessingException e) {
            throw Problem.badField("body", JsonFaults.notJson(e));
        }
    }
}
