package dev.daogou.model;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Where the assistant's authored language is read from. */
@ConfigMapping(prefix = "daogou")
public interface PromptsConfig {

    /** Directory with files like {@code grounded.zh.md}; a file missing there, and all when unset, come from the jar. */
    Optional<Path> promptsDir();
}
