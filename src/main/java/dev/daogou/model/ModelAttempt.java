package dev.daogou.model;

import java.util.concurrent.atomic.AtomicBoolean;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import io.smallrye.mutiny.subscription.UniEmitter;

/** One attempt at an answer. Up to its first token it belongs to the guard, which may make another; then it is the answer. */
final class ModelAttempt implements StreamingChatResponseHandler {

    private final ModelCall call;
    private final UniEmitter<? super Void> firstToken;
    private final AbortToken token;
    private final AtomicBoolean guarded = new AtomicBoolean(true);
    private volatile boolean said;

    ModelAttempt(ModelCall call, AbortToken token, UniEmitter<? super Void> firstToken) {
        this.call = call;
        this.token = token;
        this.firstToken = firstToken;
    }

    AbortToken token() {
        return token;
    }

    /** Ends it from outside; the guard counts what for. */
    void abandon(RuntimeException why) {
        token.abort();
        if (guarded.compareAndSet(true, false)) {
            firstToken.fail(why);
        }
    }

    private void alive() {
        call.alive();
        if (guarded.compareAndSet(true, false)) {
            firstToken.complete(null);
        }
    }

    @Override
    public void onPartialResponse(String text) {
        if (!text.isEmpty()) {
            said = true;
            alive();
            call.text(text);
        }
    }

    @Override
    public void onPartialThinking(PartialThinking thinking) {
        alive();
    }

    @Override
    public void onPartialToolCall(PartialToolCall partial) {
        alive();
    }

    @Override
    public void onCompleteToolCall(CompleteToolCall complete) {
        said = true;
        alive();
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            onError(new dev.langchain4j.exception.ContentFilteredException("filtered by the provider"));
        } else if (!said) {
            onError(new UnexpectedBody("an empty answer"));
        } else {
            call.completed(response);
        }
    }

    @Override
    public void onError(Throwable error) {
        if (guarded.compareAndSet(true, false)) {
            firstToken.fail(call.asLastTry(error));
        } else {
            call.fail(error);
        }
    }
}
