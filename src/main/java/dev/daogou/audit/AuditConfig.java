package dev.daogou.audit;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the trail is kept. */
@ConfigMapping(prefix = "daogou.audit")
public interface AuditConfig {

    /** From a deed until it is forgotten. */
    @WithDefault("365d")
    Duration keep();
}
