package dev.daogou.chat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.daogou.chat.ServerFrame.MsgOk;
import dev.daogou.shared.Problem;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;

/** The visitor's socket: decodes a frame, hands it over, returns. Nothing here waits. */
@Singleton
@WebSocket(path = ChatSocket.PATH)
public class ChatSocket {

    static final String PATH = "/ws/v1/chat";
    private static final Logger LOG = Logger.getLogger(ChatSocket.class);

    private final Frames frames;
    private final FrameHandler handler;
    private final Greeter greeter;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    ChatSocket(Frames frames, FrameHandler handler, Greeter greeter) {
        this.frames = frames;
        this.handler = handler;
        this.greeter = greeter;
    }

    @OnOpen
    @NonBlocking
    void open(WebSocketConnection connection) {
        Socket socket = new Socket(connection);
        connection.userData().put(Socket.KEY, socket);
        open.add(socket);
        Carrier.whenBroken(connection.userData(), socket::close);
    }

    @OnTextMessage
    @NonBlocking
    void text(String text, WebSocketConnection connection) {
        Socket socket = connection.userData().get(Socket.KEY);
        socket.lives();
        String ref = null;
        try {
            ClientFrame frame = new ClientFrame(frames.read(text));
            ref = frame.ref();
            take(socket, frame);
        } catch (RuntimeException e) {
            refuse(socket, ref, e);
        }
    }

    @OnBinaryMessage
    @NonBlocking
    void binary(Buffer ignored, WebSocketConnection connection) {
        refuse(connection.userData().get(Socket.KEY), null, Problem.badField("frame", "must be text"));
    }

    @OnPongMessage
    @NonBlocking
    void pong(Buffer ignored, WebSocketConnection connection) {
        connection.userData().get(Socket.KEY).lives();
    }

    @OnClose
    @NonBlocking
    void close(WebSocketConnection connection) {
        Socket socket = connection.userData().get(Socket.KEY);
        open.remove(socket);
        socket.leave();
    }

    @OnError
    @NonBlocking
    void broken(Throwable failure, WebSocketConnection connection) {
        LOG.debugf(failure, "Socket %s broke", connection.id());
        connection.userData().get(Socket.KEY).close(1002, "broken");
    }

    Set<Socket> sockets() {
        return open;
    }

    private void take(Socket socket, ClientFrame frame) {
        if (frame.t().equals("hello")) {
            if (!socket.greet()) {
                throw Problem.badField("t", "hello was said already");
            }
            greeter.hello(socket, frame, admitted -> socket.admit(admitted).forEach(early -> handle(socket, early)));
        } else if (socket.session() != null) {
            handle(socket, frame);
        } else if (!socket.keepEarly(frame)) {
            if (socket.session() == null) {
                throw Problem.badField("t", "must be hello first");
            }
            handle(socket, frame);
        }
    }

    private void handle(Socket socket, ClientFrame frame) {
        DeviceSession session = socket.session();
        if (session.hasLeft()) {
            return;
        }
        String mid = frame.t().equals("msg") ? frame.id("mid") : null;
        if (mid != null) {
            session.sends(mid);
        }
        try {
            handler.accept(session.shop, session.cid, frame).whenComplete((answer, failure) -> {
                boolean first = answer instanceof MsgOk ok && !ok.dup();
                session.answered(mid, first);
                if (failure != null) {
                    session.send(Refusal.of(frame.ref(), failure));
                } else if (answer != null && !first) {
                    session.send(answer);
                }
            });
        } catch (RuntimeException e) {
            session.answered(mid, false);
            refuse(socket, frame.ref(), e);
        }
    }

    private void refuse(Socket socket, String ref, RuntimeException failure) {
        ServerFrame.Err refusal = Refusal.of(ref, failure);
        if (socket.waitsForHelloNanos() > 0) {
            socket.close(4400, "hello expected");
            return;
        }
        if (socket.session() != null) {
            socket.session().send(refusal);
        } else {
            socket.send(frames.of(refusal));
        }
        if (refusal.code().equals("BAD_FRAME") && socket.talksNonsense()) {
            socket.close(4429, "too many bad frames");
        }
    }
}
