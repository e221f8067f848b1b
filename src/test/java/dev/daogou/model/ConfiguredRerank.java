package dev.daogou.model;

import java.time.Duration;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Configurations of a reranker as the application would read them. */
public final class ConfiguredRerank {

    private ConfiguredRerank() {}

    /** @param properties pairs of names and values of {@code daogou.rerank}; the model is {@code m}, the key {@code secret-key} */
    public static RerankConfig at(String baseUrl, String... properties) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(RerankConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValue("daogou.rerank.api-key", "secret-key").withDefaultValue("daogou.rerank.model", "m");
        if (baseUrl != null) {
            builder.withDefaultValue("daogou.rerank.base-url", baseUrl);
        }
        for (int i = 0; i < properties.length; i += 2) {
            builder.withDefaultValue("daogou.rerank." + properties[i], properties[i + 1]);
        }
        return builder.build().getConfigMapping(RerankConfig.class);
    }
}
