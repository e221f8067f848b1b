package dev.daogou.feeds;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** The shop that a fresh machine shows. */
@ConfigMapping(prefix = "daogou")
public interface DemoConfig {

    /** Whether the demo shop is imported at first start, and its storefront data shown to anybody. */
    @WithDefault("true")
    boolean demo();

    /** The demo shop's files; unset, the bundled ones. */
    @WithName("knowledge-dir")
    Optional<Path> knowledgeDir();
}
