package dev.daogou.assistant;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;

import dev.daogou.model.AbortToken;
import dev.daogou.model.ModelFailure;
import dev.daogou.model.ModelListener;
import dev.daogou.model.ModelUsage;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.request.ChatRequest;

/**
 * Passes an answer on and counts what it cost, once. A provider counts only at the end: what was stopped or broke half way is
 * estimated, and so is the answer of a provider that does not count. A call that failed without a word is taken to cost nothing.
 */
final class Counted implements ModelListener {

    private final ModelListener listener;
    private final ChatRequest request;
    private final LongConsumer cost;
    private final AtomicBoolean counted = new AtomicBoolean();
    /** Written by one thread at a time, read by whoever stops. */
    private volatile int told;

    Counted(ModelListener listener, ChatRequest request, AbortToken token, LongConsumer cost) {
        this.listener = listener;
        this.request = request;
        this.cost = cost;
        token.onAbort(() -> count(ModelUsage.estimate(request, told)));
    }

    @Override
    public void text(String partial) {
        told = told + ModelUsage.estimate(partial);
        listener.text(partial);
    }

    @Override
    public void completed(ModelUsage usage) {
        count(counted(usage));
        listener.completed(usage);
    }

    @Override
    public void wantsTools(AiMessage asked, ModelUsage usage) {
        count(counted(usage));
        listener.wantsTools(asked, usage);
    }

    private long counted(ModelUsage usage) {
        long provider = (long) usage.inputTokens() + usage.outputTokens();
        return provider > 0 ? provider : ModelUsage.estimate(request, told);
    }

    @Override
    public void failed(ModelFailure failure) {
        count(told == 0 ? 0 : ModelUsage.estimate(request, told));
        listener.failed(failure);
    }

    private void count(long tokens) {
        if (counted.compareAndSet(false, true)) {
            cost.accept(tokens);
        }
    }
}
