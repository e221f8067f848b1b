package dev.daogou.chat;

import jakarta.enterprise.context.ApplicationScoped;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Keeps hold of the connection below a socket. A close frame waits behind all that the device has not read, and the framework
 * ends the connection only when that frame has left: who reads nothing would stay for ever.
 */
@ApplicationScoped
class Carrier implements HttpUpgradeCheck {

    /** Bytes; Linux takes it twice, and for itself would let it grow to 4 MB. */
    private static final int MOST_UNSENT = 64 * 1024;
    private static final TypedKey<HttpConnection> KEY = new TypedKey<>("carrier");
    private static final TypedKey<FrameGate> GATE = new TypedKey<>("gate");

    @Override
    public boolean appliesTo(String endpointId) {
        return ChatSocket.class.getName().equals(endpointId);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        HttpConnection connection = context.httpRequest().connection();
        context.userData().put(KEY, connection);
        if (connection instanceof ConnectionBase below) {
            context.userData().put(GATE, FrameGate.on(below.channel().pipeline()));
        }
        boundUnsent(connection);
        return CheckResult.permitUpgrade();
    }

    /** Lets the system take no more off us for a device than it can soon be rid of, so that our own limits are what counts. */
    static void boundUnsent(HttpConnection of) {
        if (of instanceof ConnectionBase connection) {
            connection.channel().config().setOption(ChannelOption.SO_SNDBUF, MOST_UNSENT);
        }
    }

    /** How a socket is closed that breaks the rules below ours. */
    static void whenBroken(UserData socket, FrameGate.Goodbye goodbye) {
        FrameGate gate = socket.get(GATE);
        if (gate != null) {
            gate.says(goodbye);
        }
    }

    /** Ends the connection at once, whatever waits to be sent. */
    static void hangUp(UserData socket) {
        if (socket.get(KEY) instanceof ConnectionBase connection) {
            Channel channel = connection.channel();
            // There nobody else closes it in between.
            channel.eventLoop().execute(() -> hangUp(channel));
        }
    }

    private static void hangUp(Channel channel) {
        if (channel.isOpen()) {
            // What the system holds for the device goes too.
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            // From the end that is next to the network: what stands behind it would wait for the same frame.
            channel.pipeline().firstContext().close();
        }
    }
}
