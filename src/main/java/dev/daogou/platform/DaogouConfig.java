package dev.daogou.platform;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where this deployment keeps its data and how its operator proves who they are. */
@ConfigMapping(prefix = "daogou")
public interface DaogouConfig {

    /** Embedded database, index and secrets made by us. */
    @WithDefault("data")
    Path dataDir();

    /** Whether the demo shop is imported into shop {@code default} and its agent enrolled. */
    @WithDefault("true")
    boolean demo();

    /** The operator's secret; made and kept in the data directory when unset. */
    Optional<String> adminKey();
}
