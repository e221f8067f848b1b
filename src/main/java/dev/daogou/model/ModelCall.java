package dev.daogou.model;

import java.util.function.Function;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;

/**
 * One call, with at most two attempts and three deadlines, ending in exactly one of completed, waiting for tools, failed and
 * stopped. The lock
 * orders what the listener hears against a deadline; a stop never takes it, since whoever stops may hold locks of their own.
 */
final class ModelCall {

    private final ChatModelHandle model;
    private final ChatRequest request;
    private final AbortToken token;
    private final ModelListener listener;
    private final ModelMeters meters;
    private final Deadlines deadlines;
    private final boolean again;
    private final long startNanos = System.nanoTime();
    private volatile ModelAttempt attempt;
    private volatile boolean over;
    private boolean begun;

    ModelCall(ChatModelHandle model, ChatRequest request, AbortToken token, ModelListener listener, Surroundings around,
            boolean again) {
        this.again = again;
        this.model = model;
        this.request = request;
        this.token = token;
        this.listener = listener;
        this.meters = around.meters();
        this.deadlines = new Deadlines(around.config(), around.vertx(), this::expired);
    }

    /** What all calls share. */
    record Surroundings(LlmConfig config, Vertx vertx, ModelMeters meters) {}

    /** @param guard wraps the wait for the first token */
    void start(Function<Uni<Void>, Uni<Void>> guard) {
        token.onAbort(this::stopped);
        if (over) {
            return;
        }
        deadlines.start();
        guard.apply(Uni.createFrom().<Void>emitter(this::attempt)).subscribe().with(first -> {}, this::fail);
    }

    private void attempt(UniEmitter<? super Void> firstToken) {
        ModelAttempt next = new ModelAttempt(this, token.child(), firstToken);
        attempt = next;
        if (over) {
            next.abandon(new CallStopped());
        } else {
            model.chat(request, next.token(), next);
        }
    }

    private void stopped() {
        over = true;
        deadlines.cancel();
        abandonAttempt(new CallStopped());
    }

    private void expired(ModelTooSlow slow) {
        fail(slow);
        abandonAttempt(slow);
    }

    private void abandonAttempt(RuntimeException why) {
        ModelAttempt running = attempt;
        if (running != null) {
            running.abandon(why);
        }
    }

    /** What a failed attempt tells the guard. */
    Throwable asLastTry(Throwable error) {
        return again ? new AfterTools(error) : error;
    }

    synchronized void alive() {
        deadlines.token();
        if (!begun && !over) {
            begun = true;
            meters.firstToken(model, System.nanoTime() - startNanos);
        }
    }

    synchronized void text(String partial) {
        if (!over) {
            listener.text(partial);
        }
    }

    synchronized void completed(ChatResponse response) {
        if (end()) {
            ModelUsage usage = ModelUsage.of(response, model.model());
            meters.used(model, usage);
            if (response.aiMessage().hasToolExecutionRequests()) {
                listener.wantsTools(response.aiMessage(), usage);
            } else {
                listener.completed(usage);
            }
        }
    }

    synchronized void fail(Throwable error) {
        if (end()) {
            ModelFailure failure = Failures.named(error);
            meters.failed(model, failure);
            listener.failed(failure);
        }
    }

    private boolean end() {
        if (over) {
            return false;
        }
        over = true;
        deadlines.cancel();
        return true;
    }
}
