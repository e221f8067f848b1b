package dev.daogou.conversation;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long conversations are kept. */
@ConfigMapping(prefix = "daogou.conversations")
public interface ConversationsConfig {

    /** From a conversation's last event until it is forgotten. */
    @WithDefault("180d")
    Duration keep();
}
