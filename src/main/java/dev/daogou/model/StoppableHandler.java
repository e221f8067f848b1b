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
 * ourselves, one for each frame that it cannot read, an answer for an OpenAI stream that merely ends, and nothing for an Ollama one.
 */
final class StoppableHandler implements StreamingChatResponseHandler {

    private final AbortToken token;
    private final ModelTurn turn;
    private final StreamingChatResponseHandler handler;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean said;

    /** @param turn the call; ended when the answer fails, so that what cannot be read does not go on generating */
    StoppableHandler(AbortToken token, ModelTurn turn, StreamingChatResponseHandler handler) {
        this.token = token;
        this.turn = turn;
        this.handler = handler;
    }

    private boolean open() {
        boolean open = !ended.get() && !token.aborted();
        said |= open;
        return open;
    }

    /** The upstream's stream is over; if the provider's client has not ended the answer, nothing ever will. */
    void upstreamEnded() {
        onError(said ? new UpstreamCut("the stream ended before the answer did") : new UnexpectedBody("no word of an answer"));
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
    public void onPartialThinking(PartialThinking thinking) {
        if (open()) {
            handler.onPartialThinking(thinking);
        }
    }

    @Override
    public void onPartialToolCall(PartialToolCall call) {
        if (open()) {
            handler.onPartialToolCall(call);
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
        if (response.finishReason() == null && !turn.endMarked()) {
            upstreamEnded();
        } else if (!token.aborted() && ended.compareAndSet(false, true)) {
            handler.onCompleteResponse(response);
        }
    }

    @Override
    public void onError(Throwable error) {
        if (!token.aborted() && ended.compareAndSet(false, true)) {
            turn.token().abort();
            handler.onError(error);
        }
    }
}
