package dev.daogou.evaluations;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of the machine merchants' evaluations may take. */
@ConfigMapping(prefix = "daogou")
public interface EvaluationsConfig {

    /** Names this replica. */
    @WithDefault("data")
    Path dataDir();

    Evaluations evaluations();

    /** How many are asked at a time. */
    interface Evaluations {

        /** Questions of one evaluation that are asked side by side. Visitors' answers have their own threads. */
        @WithDefault("2")
        int parallel();
    }
}
