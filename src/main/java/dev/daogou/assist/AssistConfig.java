package dev.daogou.assist;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What agents are reminded of. */
@ConfigMapping(prefix = "daogou.assist")
public interface AssistConfig {

    /** A visitor who has written and heard nothing for so long is to be told that somebody is on it. */
    @WithDefault("60s")
    Duration silence();
}
