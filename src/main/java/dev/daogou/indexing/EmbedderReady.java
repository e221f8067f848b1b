package dev.daogou.indexing;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when both embedding models are loaded. */
@Readiness
@ApplicationScoped
class EmbedderReady implements HealthCheck {

    private final Embedders embedders;

    EmbedderReady(Embedders embedders) {
        this.embedders = embedders;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("embedder").status(embedders.ready()).build();
    }
}
