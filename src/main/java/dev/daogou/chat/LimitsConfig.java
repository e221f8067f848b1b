package dev.daogou.chat;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one visitor may ask of us; 0 lifts a limit, except {@code silence}. */
@ConfigMapping(prefix = "daogou.limits")
public interface LimitsConfig {

    /** Per address: an office behind one address fits, a script does not. */
    @WithDefault("300")
    int conversationsPerMinute();

    /** Per conversation. */
    @WithDefault("300")
    int messagesPerMinute();

    /** Per conversation, of what is neither a message nor a stop. */
    @WithDefault("600")
    int framesPerMinute();

    /** Characters (UTF-16 units) of one message. */
    @WithDefault("4000")
    int textLength();

    /** How long a socket may be silent, pongs included, before it is taken for dead. */
    @WithDefault("35s")
    Duration silence();
}
