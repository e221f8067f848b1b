package dev.daogou.indexing;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which knowledge index, and where the embedded one lies. */
@ConfigMapping(prefix = "daogou")
interface IndexingConfig {

    /** {@code auto} takes the database where it has pgvector, else the data directory. */
    enum Adapter {
        AUTO, LUCENE, PGVECTOR
    }

    @WithDefault("auto")
    Adapter index();

    /** The index lies in {@code index} below it. */
    @WithDefault("data")
    Path dataDir();
}
