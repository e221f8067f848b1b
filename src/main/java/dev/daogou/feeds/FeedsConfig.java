package dev.daogou.feeds;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where feeds wait and how many come in at a time. */
@ConfigMapping(prefix = "daogou")
public interface FeedsConfig {

    /** Feeds lie in {@code imports} below it until their run ends. */
    @WithDefault("data")
    Path dataDir();

    Imports imports();

    /** How many come in at a time. */
    interface Imports {

        /** Shops whose feeds come in side by side; the feeds of one shop come in one after another. */
        @WithDefault("2")
        int parallel();
    }
}
