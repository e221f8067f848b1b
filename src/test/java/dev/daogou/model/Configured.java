package dev.daogou.model;

import java.util.Map;

import io.smallrye.config.SmallRyeConfigBuilder;

/** Configurations as the application would read them. */
final class Configured {

    private Configured() {}

    /** @param properties of {@code daogou.llm}, e.g. {@code "provider", "openai"} */
    static LlmConfig with(Map<String, String> properties) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(LlmConfig.class);
        properties.forEach((name, value) -> builder.withDefaultValue("daogou.llm." + name, value));
        return builder.withConverter(java.time.Duration.class, 100, new io.quarkus.runtime.configuration.DurationConverter())
                .build().getConfigMapping(LlmConfig.class);
    }
}
