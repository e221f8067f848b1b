package dev.daogou.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much anybody may send in one request. */
@ConfigMapping(prefix = "daogou.limits")
public interface LimitsConfig {

    /** Of every body but a feed's, which is never in memory as a whole and has {@code quarkus.http.limits.max-body-size}. */
    @WithDefault("4M")
    MemorySize bodySize();
}
