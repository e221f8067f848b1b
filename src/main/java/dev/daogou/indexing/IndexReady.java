package dev.daogou.indexing;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the index has caught up with the database, or been built, since the start; whichever models it is of. */
@Readiness
@ApplicationScoped
class IndexReady implements HealthCheck {

    private final KnowledgeIndex index;
    private final Embedders embedders;
    private final Reembedding reembedding;

    IndexReady(KnowledgeIndex index, Embedders embedders, Reembedding reembedding) {
        this.index = index;
        this.embedders = embedders;
        this.reembedding = reembedding;
    }

    @Override
    public HealthCheckResponse call() {
        Models models = index.models();
        var response = HealthCheckResponse.named("index").status(index.ready()).withData("models", models.toString());
        if (!models.equals(embedders.wanted())) {
            response.withData("wanted", embedders.wanted().toString()).withData("textsLeft", reembedding.left());
        }
        return response.build();
    }
}
