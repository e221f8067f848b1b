package dev.daogou.indexing;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.daogou.model.EmbeddingFailed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Whether questions are searched for by their meaning or, for want of vectors, by their words alone. */
@ApplicationScoped
class QuestionHealth {

    private static final Logger LOG = Logger.getLogger(QuestionHealth.class);

    private final MeterRegistry meters;
    private final AtomicReference<String> trouble = new AtomicReference<>();

    QuestionHealth(MeterRegistry meters) {
        this.meters = meters;
    }

    void worked() {
        if (trouble.get() != null && trouble.getAndSet(null) != null) {
            LOG.info("Questions are searched for by their meaning again");
        }
    }

    void failed(String model, EmbeddingFailed why) {
        Counter.builder("daogou.retrieval.degraded").description("Questions searched for by their words alone")
                .tag("code", why.code().name()).register(meters).increment();
        if (trouble.getAndSet(why.getMessage()) == null) {
            LOG.warnf("Questions are searched for by their words alone, %s gives no vectors: %s", model, why.getMessage());
        }
    }

    /** Why the last question had no vector; empty when it had. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
    }
}
