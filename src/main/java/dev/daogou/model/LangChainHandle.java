package dev.daogou.model;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;

/** A LangChain4j model, made stoppable. */
record LangChainHandle(String provider, String model, boolean remote, StreamingChatModel delegate)
        implements
            ChatModelHandle {

    @Override
    public void chat(ChatRequest request, AbortToken token, StreamingChatResponseHandler handler) {
        if (token.aborted()) {
            return;
        }
        // An answer that failed (an unreadable frame, say) must not go on generating, though its turn may try another.
        AbortToken call = new AbortToken();
        token.onAbort(call::abort);
        StoppableHandler stoppable = new StoppableHandler(token, handler, call::abort);
        new ModelTurn(call, stoppable::upstreamEnded).around(() -> {
            try {
                delegate.chat(request, stoppable);
            } catch (RuntimeException e) {
                stoppable.onError(e);
            }
        });
    }
}
