package dev.daogou.interruption;

import java.util.Map;

/** Settings that tests share one running application for. */
enum Settings {

    /** As it ships, but that nothing is limited: one machine plays hundreds of visitors. */
    SHIPPED(Map.of()),
    /** With limits that a test reaches, and patience with a model that falls silent. */
    STRICT(Map.of("daogou.limits.messages-per-minute", "30", "daogou.limits.frames-per-minute", "60",
            "daogou.llm.gap-timeout", "100s"));

    private final Map<String, String> more;

    Settings(Map<String, String> more) {
        this.more = more;
    }

    Stage open() {
        return WarmUp.of(Stage.opens(more));
    }
}
