package dev.daogou.assistant;

import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.model.AbortToken;
import dev.daogou.model.ChatModelHandle;
import dev.daogou.model.ChatModels;
import dev.daogou.model.ModelCalls;
import dev.daogou.model.ModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Lets a model compose the answer. The built-in composer does when the provider fails before a word was shown, or when the
 * shop has spent what it may at the provider today.
 */
@ApplicationScoped
class Speak {

    private final ChatModels models;
    private final ModelCalls calls;
    private final Compose compose;
    private final Replies replies;
    private final TokenBudget budget;
    private final Timer sent;

    Speak(ChatModels models, ModelCalls calls, Compose compose, Replies replies, TokenBudget budget, MeterRegistry meters) {
        this.models = models;
        this.calls = calls;
        this.compose = compose;
        this.replies = replies;
        this.budget = budget;
        sent = Timer.builder("daogou.model.request.sent").description("From the message received to the model's request")
                .publishPercentileHistogram().register(meters);
    }

    void compose(Prepared prepared, ClaimWords claimWords, AbortToken token, ReplySink sink) {
        Sources sources = compose.sources(prepared.understood(), prepared.retrieved(), prepared.phrases());
        ChatRequest request = compose.request(prepared.understood(), sources, prepared.house(), prepared.question().history(),
                prepared.phrases());
        var speech = new Speech(prepared, sources, claimWords, token, sink, replies);
        ChatModelHandle model = modelFor(prepared.house());
        ModelListener told = speech.by(model, () -> {
            ChatModelHandle grounded = models.grounded();
            calls.start(grounded, request, token, speech.by(grounded, null));
        });
        calls.start(model, request, token, model.remote()
                ? new Counted(told, request, token, tokens -> budget.used(prepared.house(), tokens))
                : told);
        sent.record(System.nanoTime() - prepared.startedNanos(), TimeUnit.NANOSECONDS);
    }

    private ChatModelHandle modelFor(House house) {
        return models.current().remote() && budget.spent(house) ? models.grounded() : models.current();
    }
}
