package dev.daogou.outreach;

import java.time.Duration;
import java.time.LocalTime;

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

    /** Quiet hours of shops that have set none, by their clock; the same time twice for none. */
    @WithDefault("22:00")
    LocalTime quietFrom();

    @WithDefault("08:00")
    LocalTime quietTo();

    /** Messages to one visitor a day in shops that have set no limit of their own. */
    @WithDefault("2")
    int perVisitor();

    /** Messages of a shop a day where it has set no limit of its own. */
    @WithDefault("1000")
    int perShop();
}
