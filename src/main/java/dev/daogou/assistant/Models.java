package dev.daogou.assistant;

import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.model.AbortToken;
import dev.daogou.model.ChatModelHandle;
import dev.daogou.model.ChatModels;
import dev.daogou.model.LlmConfig;
import dev.daogou.model.ModelCalls;
import dev.daogou.model.ModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Which model speaks for a shop now, and what its calls cost the shop. */
@ApplicationScoped
class Models {

    private final ChatModels models;
    private final ModelCalls calls;
    private final TokenBudget budget;
    private final LlmConfig config;
    private final Timer sent;

    Models(ChatModels models, ModelCalls calls, TokenBudget budget, LlmConfig config, MeterRegistry meters) {
        this.models = models;
        this.calls = calls;
        this.budget = budget;
        this.config = config;
        sent = Timer.builder("daogou.model.request.sent").description("From the message received to the model's request")
                .publishPercentileHistogram().register(meters);
    }

    ChatModelHandle speaksFor(House house) {
        return models.current().remote() && budget.spent(house) ? models.grounded() : models.current();
    }

    ChatModelHandle grounded() {
        return models.grounded();
    }

    boolean takeTools() {
        return config.tools();
    }

    /** @param again whether tools have run for this answer already */
    void call(ChatModelHandle model, ChatRequest request, AbortToken token, ModelListener told, boolean again, House house) {
        ModelListener listener = model.remote()
                ? new Counted(told, request, token, tokens -> budget.used(house, tokens))
                : told;
        if (again) {
            calls.goOn(model, request, token, listener);
        } else {
            calls.start(model, request, token, listener);
        }
    }

    /** The first request of an answer has been handed over. */
    void sent(Prepared prepared) {
        sent.record(System.nanoTime() - prepared.startedNanos(), TimeUnit.NANOSECONDS);
    }
}
