package dev.daogou.model;

import java.util.concurrent.atomic.AtomicBoolean;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;

/**
 * Lets nothing through after a stop and one terminal call at most: LangChain4j reports an error for a request that we cancelled
 * ourselves, one for each frame that it cannot read, and none for an Ollama or Anthropic stream that merely ends.
 */
final class StoppableHandler implements StreamingChatResponseHandler {

    private final AbortToken token;
    private final StreamingChatResponseHandler handler;
    private final Runnable release;
    private final AtomicBoolean ended = new AtomicBoolean();

    /** @param release ends the call that failed */
    StoppableHandler(AbortToken token, StreamingChatResponseHandler handler, Runnable release) {
        this.token = token;
        this.handler = handler;
        this.release = release;
    }

    private boolean open() {
        return !ended.get() && !token.aborted();
    }

    /** The upstream's stream is over; if the provider's client has not ended the answer, nothing ever will. */
    void upstreamEnded() {
        onError(new UpstreamCut("the stream ended before the answer did"));
    }

    @Override
    public void onPartialResponse(PartialResponse partial, PartialResponseContext context) {
        onPartialResponse(partial.text());
    }

    @Override
    public void onPartialResponse(String text) {
        if (open()) {
            handler.onPartialResponse(text);
        }
    }

    @Override
    public void onPartialThinking(PartialThinking thinking, PartialThinkingContext context) {
        if (open()) {
            handler.onPartialThinking(thinking, context);
        }
    }

    @Override
    public void onPartialToolCall(PartialToolCall call, PartialToolCallContext context) {
        if (open()) {
            handler.onPartialToolCall(call, context);
        }
    }

    @Override
    public void onCompleteToolCall(CompleteToolCall call) {
        if (open()) {
            handler.onCompleteToolCall(call);
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        if (!token.aborted() && ended.compareAndSet(false, true)) {
            handler.onCompleteResponse(response);
        }
    }

    @Override
    public void onError(Throwable error) {
        if (!token.aborted() && ended.compareAndSet(false, true)) {
            release.run();
            handler.onError(error);
        }
    }
}
