package dev.daogou.model;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;

/** A handler that remembers what it was told. */
class Recorded implements StreamingChatResponseHandler {

    private final List<String> pieces = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile ChatResponse response;
    private volatile Throwable error;

    @Override
    public void onPartialResponse(String partial) {
        pieces.add(partial);
    }

    @Override
    public void onCompleteResponse(ChatResponse complete) {
        response = complete;
        end.countDown();
    }

    @Override
    public void onError(Throwable thrown) {
        error = thrown;
        end.countDown();
    }

    List<String> pieces() {
        return pieces;
    }

    String text() {
        return String.join("", pieces);
    }

    boolean ended() {
        return end.getCount() == 0;
    }

    Recorded await() throws InterruptedException {
        if (!end.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("the answer has not ended in 20 s; so far: " + pieces);
        }
        return this;
    }

    ChatResponse response() {
        if (error != null) {
            throw new AssertionError("the answer failed", error);
        }
        return response;
    }

    Throwable error() {
        return error;
    }
}
