package dev.daogou.assistant;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the assistant takes turns. */
@ConfigMapping(prefix = "daogou.chat")
public interface TalkConfig {

    /** How long a visitor must have been quiet before an answer is shown; half of it after a message that ends a sentence. */
    @WithDefault("400ms")
    Duration quiet();

    /** How much longer it is held for a visitor who is typing. */
    @WithDefault("1500ms")
    Duration typing();

    /** An answer is never held longer than this after the first of its messages. */
    @WithDefault("2500ms")
    Duration longestQuiet();

    /** How long a turn goes on when nobody is there to read it: enough to change networks, not to pay for an empty room. */
    @WithDefault("30s")
    Duration orphanAfter();

    /** How long a proposal waits for the visitor's yes. */
    @WithDefault("15m")
    Duration proposalOpen();

    /** How many live turns' texts one flush writes before flushes become rarer. */
    @WithDefault("200")
    int manyTurns();

    /** A message that waited longer through a crash is answered only when its visitor returns. */
    @WithDefault("10m")
    Duration staleAfter();
}
