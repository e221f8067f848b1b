package dev.daogou.model;

import java.util.Optional;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;

/** LangChain4j's models by configuration. Thinking is asked for where it exists, as a sign of life; it is never shown. */
final class Providers {

    private static final int ANTHROPIC_MAX_TOKENS = 1024;
    private static final String OLLAMA = "http://localhost:11434";

    private final LlmConfig config;
    private final HttpClientBuilder http;

    Providers(LlmConfig config, HttpClientBuilder http) {
        this.config = config;
        this.http = http;
    }

    /** @throws IllegalStateException naming the property that is missing */
    StreamingChatModel model() {
        return switch (config.provider()) {
            case GROUNDED -> throw new IllegalArgumentException("the grounded composer needs no provider");
            case OPENAI -> openAi();
            case OLLAMA -> ollama();
            case ANTHROPIC -> anthropic();
            case GEMINI -> gemini();
        };
    }

    String modelName() {
        return needed("model", config.model());
    }

    private StreamingChatModel openAi() {
        // A server of one's own may want no key; OpenAI's does.
        String key = config.baseUrl().isPresent() ? config.apiKey().orElse(null) : needed("api-key", config.apiKey());
        return OpenAiStreamingChatModel.builder().httpClientBuilder(http).baseUrl(config.baseUrl().orElse(null)).apiKey(key)
                .modelName(modelName()).temperature(config.temperature().orElse(null))
                .maxTokens(config.maxTokens().orElse(null)).returnThinking(true).build();
    }

    private StreamingChatModel ollama() {
        return OllamaStreamingChatModel.builder().httpClientBuilder(http).baseUrl(config.baseUrl().orElse(OLLAMA))
                .modelName(modelName()).temperature(config.temperature().orElse(null))
                .numPredict(config.maxTokens().orElse(null)).returnThinking(true).build();
    }

    private StreamingChatModel anthropic() {
        var builder = AnthropicStreamingChatModel.builder().httpClientBuilder(http)
                .apiKey(needed("api-key", config.apiKey())).modelName(modelName())
                .temperature(config.temperature().orElse(null))
                .maxTokens(config.maxTokens().orElse(ANTHROPIC_MAX_TOKENS)).cacheSystemMessages(true).returnThinking(true);
        config.baseUrl().ifPresent(builder::baseUrl);
        return builder.build();
    }

    private StreamingChatModel gemini() {
        var builder = GoogleAiGeminiStreamingChatModel.builder().httpClientBuilder(http)
                .apiKey(needed("api-key", config.apiKey())).modelName(modelName())
                .temperature(config.temperature().orElse(null)).maxOutputTokens(config.maxTokens().orElse(null))
                .returnThinking(true);
        config.baseUrl().ifPresent(builder::baseUrl);
        return builder.build();
    }

    private String needed(String field, Optional<String> value) {
        return value.filter(text -> !text.isBlank()).orElseThrow(() -> new IllegalStateException("daogou.llm." + field
                + " is not set, but daogou.llm.provider=" + config.provider().code() + " needs it (environment: DAOGOU_LLM_"
                + field.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + ")"));
    }
}
