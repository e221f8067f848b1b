package dev.daogou.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.Vertx;

class ChatModelsTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close();
    }

    private ChatModels models(Map<String, String> properties) {
        return new ChatModels(Configured.with(properties), new Prompts(Optional.empty()), vertx);
    }

    @Test
    void aFreshMachineIsGrounded() {
        ChatModels models = models(Map.of());
        assertThat(models.current()).isSameAs(models.grounded());
        assertThat(models.current().provider()).isEqualTo("grounded");
        assertThat(models.current().remote()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "openai,api-key,m,", "openai,model,,k", "ollama,model,,k", "anthropic,api-key,m,", "gemini,model,,k" })
    void aMissingPropertyIsNamedAtStart(String provider, String missing, String model, String key) {
        Map<String, String> properties = new java.util.HashMap<>(Map.of("provider", provider));
        Optional.ofNullable(model).ifPresent(value -> properties.put("model", value));
        Optional.ofNullable(key).ifPresent(value -> properties.put("api-key", value));
        assertThatThrownBy(() -> models(properties)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("daogou.llm." + missing + " is not set")
                .hasMessageContaining("daogou.llm.provider=" + provider);
    }

    @Test
    void aServerOfOnesOwnNeedsNoKey() {
        ChatModelHandle model = models(
                Map.of("provider", "openai", "base-url", "http://localhost:8000/v1", "model", "qwen3")).current();
        assertThat(model.provider()).isEqualTo("openai");
        assertThat(model.model()).isEqualTo("qwen3");
        assertThat(model.remote()).isTrue();
    }

    @Test
    void anUnknownProviderIsRefused() {
        assertThatThrownBy(() -> models(Map.of("provider", "oracle"))).hasMessageContaining("oracle");
    }
}
