package dev.daogou.console;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How agents are let in and kept informed. */
@ConfigMapping(prefix = "daogou.console")
public interface ConsoleConfig {

    /** Failed sign-ins a minute and login, after which that login is refused unheard; 0 = off. */
    @WithDefault("10")
    int failuresPerLogin();

    /** Failed sign-ins a minute and address; more than for a login, since a whole office may share one. 0 = off. */
    @WithDefault("30")
    int failuresPerAddress();

    /** How often an open console hears from us. */
    @WithDefault("15s")
    Duration heartbeat();

    /** A console silent this long is closed. */
    @WithDefault("35s")
    Duration silence();
}
