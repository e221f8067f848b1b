package dev.daogou.model;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.langchain4j.model.chat.request.ChatRequest;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/**
 * Asks a model with everything around it that a provider's trouble needs: deadlines, one retry while nothing was shown, a
 * breaker and a bulkhead. No thread waits.
 */
@ApplicationScoped
public class ModelCalls {

    private final ModelCall.Surroundings around;
    private final FirstTokenGuard guard;

    @Inject
    public ModelCalls(LlmConfig config, Vertx vertx, MeterRegistry registry) {
        around = new ModelCall.Surroundings(config, vertx, new ModelMeters(registry));
        guard = new FirstTokenGuard(config);
    }

    /**
     * Starts at once and returns at once. The token stops it in every phase; then the listener hears nothing more. When the
     * listener hears {@code failed} before any text, {@link ChatModels#grounded()} can still answer.
     */
    public void start(ChatModelHandle model, ChatRequest request, AbortToken token, ModelListener listener) {
        start(model, request, token, listener, false);
    }

    /** As {@link #start}, with what tools said in the request: since they have run, it is not tried a second time. */
    public void goOn(ChatModelHandle model, ChatRequest request, AbortToken token, ModelListener listener) {
        start(model, request, token, listener, true);
    }

    private void start(ChatModelHandle model, ChatRequest request, AbortToken token, ModelListener listener, boolean again) {
        // The built-in composer has no provider that could be down.
        Function<Uni<Void>, Uni<Void>> around = model.remote() ? attempt -> guard.around(() -> attempt) : attempt -> attempt;
        new ModelCall(model, request, token, listener, this.around, again).start(around);
    }
}
