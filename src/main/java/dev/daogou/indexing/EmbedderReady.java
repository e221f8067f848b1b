package dev.daogou.indexing;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the models in this process are loaded; one elsewhere that does not answer leaves the words, and is named. */
@Readiness
@ApplicationScoped
class EmbedderReady implements HealthCheck {

    private final Embedders embedders;
    private final QuestionHealth health;

    EmbedderReady(Embedders embedders, QuestionHealth health) {
        this.embedders = embedders;
        this.health = health;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("embedder").status(embedders.ready())
                .withData("models", embedders.wanted().toString());
        health.trouble().ifPresent(why -> response.withData("degraded", why));
        return response.build();
    }
}
