package dev.daogou.model;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;

/** A chat model that can be stopped in every phase. */
public interface ChatModelHandle {

    /** As in {@code daogou.llm.provider}: {@code grounded}, {@code openai}, … */
    String provider();

    /** The model's name as its provider knows it. */
    String model();

    /** Whether a request leaves this process. */
    boolean remote();

    /**
     * Starts at once and returns at once. The token stops it while it is queued, connecting, waiting for headers or for the
     * first token, and while it streams: the upstream connection is closed and nothing more reaches the handler. The handler
     * gets at most one terminal call; it is called from an event loop or a worker and must not block. Never throws: what goes
     * wrong reaches {@link StreamingChatResponseHandler#onError}.
     */
    void chat(ChatRequest request, AbortToken token, StreamingChatResponseHandler handler);
}
