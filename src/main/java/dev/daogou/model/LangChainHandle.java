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
        ModelTurn turn = new ModelTurn(token.child());
        StoppableHandler stoppable = new StoppableHandler(token, turn, handler);
        turn.onEnded(stoppable::upstreamEnded);
        turn.around(() -> {
            try {
                delegate.chat(request, stoppable);
            } catch (RuntimeException e) {
                stoppable.onError(e);
            }
        });
    }
}
