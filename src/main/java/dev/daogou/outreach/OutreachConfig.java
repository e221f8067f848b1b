package dev.daogou.outreach;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Messages the shop begins. */
@ConfigMapping(prefix = "daogou.outreach")
public interface OutreachConfig {

    /** How often it is looked for what somebody is to be told of. */
    @WithDefault("10s")
    Duration lookOver();

    /** How many are told in one look; the others wait for the next. */
    @WithDefault("200")
    int atOnce();
}
