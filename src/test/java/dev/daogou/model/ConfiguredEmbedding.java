package dev.daogou.model;

import java.time.Duration;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Configurations of an embedding endpoint as the application would read them. */
public final class ConfiguredEmbedding {

    private ConfiguredEmbedding() {}

    /** @param properties pairs of names and values of {@code daogou.embedding}; the model is {@code m}, the key {@code k} */
    public static EmbeddingConfig at(String baseUrl, String... properties) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(EmbeddingConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValue("daogou.embedding.provider", "openai").withDefaultValue("daogou.embedding.base-url", baseUrl)
                .withDefaultValue("daogou.embedding.api-key", "k").withDefaultValue("daogou.embedding.model", "m");
        for (int i = 0; i < properties.length; i += 2) {
            builder.withDefaultValue("daogou.embedding." + properties[i], properties[i + 1]);
        }
        return builder.build().getConfigMapping(EmbeddingConfig.class);
    }
}
