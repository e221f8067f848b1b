package dev.daogou.webhooks;

import java.time.Duration;

/** As configured by a test: any address will do. */
record TestWebhooks(Duration totalTimeout, int parallelPerWebhook) implements WebhooksConfig {

    static TestWebhooks patient() {
        return new TestWebhooks(Duration.ofSeconds(10), 4);
    }

    @Override
    public Duration lookOver() {
        return Duration.ofSeconds(1);
    }

    @Override
    public int parallel() {
        return 8;
    }

    @Override
    public boolean privateAddresses() {
        return true;
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Duration keep() {
        return Duration.ofDays(7);
    }
}
