package dev.daogou.webhooks;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How addresses of the shops' are told what happens. */
@ConfigMapping(prefix = "daogou.webhooks")
public interface WebhooksConfig {

    /** How often it is looked for what is due. */
    @WithDefault("1s")
    Duration lookOver();

    /** Lines that a replica sends side by side. */
    @WithDefault("8")
    int parallel();

    /** Of them for one webhook, over all replicas: one slow receiver must not hold up the others. */
    @WithDefault("4")
    int parallelPerWebhook();

    /**
     * Whether webhooks may lead to addresses that are not on the public internet, such as the shop's own network, and over http.
     */
    @WithDefault("false")
    boolean privateAddresses();

    @WithDefault("5s")
    Duration connectTimeout();

    /** For one delivery from the look-up of the name to the answer; well below a minute, for which a line is held. */
    @WithDefault("15s")
    Duration totalTimeout();

    /** How long it can be seen what was delivered. What was not is kept as long as its conversation. */
    @WithDefault("7d")
    Duration keep();
}
