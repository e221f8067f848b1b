package dev.daogou.feeds;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where feeds come from by themselves: addresses on a schedule, and a folder that is watched. */
@ConfigMapping(prefix = "daogou.feeds")
public interface SourcesConfig {

    /** How often it is looked for feeds that are due, runs that have ended and files that have arrived. */
    @WithDefault("2s")
    Duration lookOver();

    /** Feeds that are fetched side by side. */
    @WithDefault("2")
    int parallel();

    /** Whether feeds may be fetched from addresses that are not on the public internet, such as the shop's own network. */
    @WithDefault("false")
    boolean privateAddresses();

    /** The largest feed fetched or taken from the folder, after unpacking. */
    @WithDefault("2G")
    MemorySize maxSize();

    @WithDefault("10s")
    Duration connectTimeout();

    /** The longest pause of a server, before its answer and within it. */
    @WithDefault("30s")
    Duration idleTimeout();

    /** For one fetch with all its redirects. */
    @WithDefault("30m")
    Duration totalTimeout();

    /** Holds a folder for each shop, named as the shop; unset, nothing is watched. */
    Optional<Path> folder();

    /** A file that has not changed for so long is whole. */
    @WithDefault("10s")
    Duration settled();
}
