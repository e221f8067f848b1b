package dev.daogou.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.daogou.upstream.ScriptedUpstream;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;

/** A model call against a scripted provider, with everything real in between. */
abstract class OnTheWire {

    static final ChatRequest REQUEST = ChatRequest.builder().messages(UserMessage.from("hi")).build();

    final ScriptedUpstream upstream = ScriptedUpstream.start();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Vertx vertx = Vertx.vertx();
    private ChatModels models;
    private ModelCalls calls;

    /** Loading classes on a busy machine must not count against the short deadlines of a test. */
    @BeforeEach
    void warmUp() {
        configured();
        ask().await();
        upstream.reset();
        meters.clear();
    }

    @AfterEach
    void closeWire() {
        upstream.close();
        vertx.close();
    }

    /** Configures the provider; {@code properties} are pairs of names and values of {@code daogou.llm}. */
    void configured(String... properties) {
        Map<String, String> all = new HashMap<>(
                Map.of("provider", "openai", "base-url", upstream.baseUrl(), "api-key", "k", "model", "scripted"));
        for (int i = 0; i < properties.length; i += 2) {
            all.put(properties[i], properties[i + 1]);
        }
        LlmConfig config = Configured.with(all);
        models = new ChatModels(config, new Prompts(Optional.empty()), vertx);
        calls = new ModelCalls(config, vertx, meters);
    }

    /** The base URL is what the provider's own client adds its path to. */
    void configuredFor(String provider, String... properties) {
        boolean bare = provider.equals("ollama") || provider.equals("gemini");
        List<String> all = new ArrayList<>(
                List.of("provider", provider, "base-url", bare ? upstream.url() : upstream.baseUrl()));
        all.addAll(List.of(properties));
        configured(all.toArray(String[]::new));
    }

    Heard ask(AbortToken token) {
        return ask(REQUEST, token);
    }

    Heard ask(ChatRequest request, AbortToken token) {
        Heard heard = new Heard();
        calls.start(models.current(), request, token, heard);
        return heard;
    }

    Heard ask() {
        return ask(new AbortToken());
    }

    Heard askGrounded() {
        Heard heard = new Heard();
        calls.start(models.grounded(), REQUEST, new AbortToken(), heard);
        return heard;
    }
}
