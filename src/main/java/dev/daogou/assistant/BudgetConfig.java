package dev.daogou.assistant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the model provider may cost. */
@ConfigMapping(prefix = "daogou.limits")
public interface BudgetConfig {

    /** Tokens in and out, of each shop and day of its time zone; beyond them the built-in composer answers. 0 = off. */
    @WithDefault("0")
    long tokensPerDay();
}
