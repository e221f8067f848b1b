package dev.daogou.interruption;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The HTTP client of all devices, with two threads for their frames, and JSON. */
final class Wire {

    static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newFixedThreadPool(2, work -> {
                Thread thread = new Thread(work, "devices");
                thread.setDaemon(true);
                return thread;
            })).build();

    private static final ObjectMapper JSON = new ObjectMapper();

    private Wire() {}

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
