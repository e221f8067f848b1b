package dev.daogou.indexing;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the index has caught up with the database, or been built, since the start. */
@Readiness
@ApplicationScoped
class IndexReady implements HealthCheck {

    private final KnowledgeIndex index;

    IndexReady(KnowledgeIndex index) {
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("index").status(index.ready()).build();
    }
}
