package dev.daogou.chat;

import java.util.concurrent.CompletionStage;

/** What carries frames to one device: a socket, or a stream of server-sent events. */
interface Wire {

    /** Completes when the frame has left for the network; the next is sent only then. */
    CompletionStage<Void> send(Frame frame);

    /**
     * Completes when the other side has been told.
     *
     * @param code as WebSocket has them; a stream of events just ends
     */
    CompletionStage<Void> close(int code, String why);
}
