package dev.daogou.chat;

import java.util.concurrent.CompletionStage;

/** What carries frames to one device: a socket, or a stream of server-sent events. */
interface Wire {

    /** Completes when the frame has left for the network; the next is sent only then. */
    CompletionStage<Void> send(Frame frame);

    /** @param code as WebSocket has them; a stream of events just ends */
    void close(int code, String why);
}
