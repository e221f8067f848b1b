package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.daogou.model.ConfiguredEmbedding;

class EndpointNameTest {

    private static EndpointName name(String... properties) {
        return EndpointName.of(ConfiguredEmbedding.at("http://localhost/v1", properties));
    }

    @ParameterizedTest
    @ValueSource(strings = { "text-embedding-3-small", "Qwen/Qwen3-Embedding-8B", "bge-m3:latest", "hf.co/a/b:Q8_0" })
    void aModelIsReadBackFromItsName(String model) {
        for (EndpointName name : new EndpointName[]{ name("model", model), name("model", model, "dimensions", "1024"),
                name("model", model, "revision", "2"),
                name("model", model, "dimensions", "512", "passage-prefix", "passage: ", "revision", "v1.2") }) {
            assertThat(EndpointName.parse(name.toString())).isEqualTo(Optional.of(name));
            assertThat(name.model()).isEqualTo(model);
        }
    }

    @Test
    void whatChangesTheVectorsChangesTheName() {
        assertThat(name()).isNotEqualTo(name("dimensions", "64")).isNotEqualTo(name("passage-prefix", "passage: "))
                .isNotEqualTo(name("revision", "2")).isNotEqualTo(name("model", "n"));
        assertThat(name()).isEqualTo(name("query-prefix", "query: ", "batch", "50"));
    }

    @Test
    void whatCannotBeANameIsRefusedAtTheStart() {
        assertThatThrownBy(() -> name("model", "a, b")).hasMessageContaining("daogou.embedding.model");
        assertThatThrownBy(() -> name("model", "m@512")).hasMessageContaining("@512");
        assertThatThrownBy(() -> name("revision", "a b")).hasMessageContaining("revision");
    }

    @Test
    void modelsInThisProcessAreNoneAtAnEndpoint() {
        assertThat(EndpointName.parse(BgeSmall.nameOf(dev.daogou.shared.Lang.ZH))).isEmpty();
    }
}
