package dev.daogou.handoff;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long people are waited for. */
@ConfigMapping(prefix = "daogou.handoff")
public interface HandoffConfig {

    /** An agent whose console has been silent this long is not there; consoles speak every 15 s. */
    @WithDefault("60s")
    Duration presence();

    /** How long a visitor waits in the queue before the assistant takes the floor again. */
    @WithDefault("5m")
    Duration patience();

    /** How long an agent is asked to take a case before the next one is. */
    @WithDefault("30s")
    Duration offer();

    /** An agent whose console has been silent this long has left those who write to them. */
    @WithDefault("2m")
    Duration absence();

    /** How many conversations an agent has at once, of whom nothing else is said; more are theirs to take, but not offered. */
    @WithDefault("5")
    int capacity();

    /** How often the queue is looked over. */
    @WithDefault("5s")
    Duration lookOver();
}
