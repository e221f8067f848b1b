package dev.daogou.chat;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;

/**
 * Stands below the framework, which reads text that is none and drops a socket without a word for a frame beyond its own limit:
 * whoever breaks the rules below ours is told by which code. What they send after that is read by nobody.
 */
final class FrameGate extends ChannelInboundHandlerAdapter {

    /** Closes the socket; must not block. */
    interface Goodbye {
        void close(int code, String why);
    }

    private static final String NAME = "frame-gate";
    private static final String UTF8 = "frame-gate-utf8";
    private static final String FRAMEWORK = "handler";
    /** Bytes. Whoever sends more than this in one message is not talking to us. */
    private static final int OUTRAGEOUS = 64 * 1024;

    private volatile Goodbye goodbye = (code, why) -> {};
    private long message;
    private boolean shut;

    private FrameGate() {}

    /** In front of the framework, once for each connection: an upgrade may be tried again. */
    static FrameGate on(ChannelPipeline pipeline) {
        if (pipeline.get(NAME) instanceof FrameGate there) {
            return there;
        }
        FrameGate gate = new FrameGate();
        pipeline.addBefore(FRAMEWORK, UTF8, new Utf8FrameValidator(false));
        pipeline.addBefore(FRAMEWORK, NAME, gate);
        return gate;
    }

    void says(Goodbye how) {
        goodbye = how;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        if (!shut && read instanceof WebSocketFrame frame && tooLong(frame)) {
            shut(WebSocketCloseStatus.MESSAGE_TOO_BIG);
        }
        if (shut) {
            ReferenceCountUtil.release(read);
        } else {
            context.fireChannelRead(read);
        }
    }

    private boolean tooLong(WebSocketFrame frame) {
        if (frame instanceof TextWebSocketFrame || frame instanceof BinaryWebSocketFrame) {
            message = frame.content().readableBytes();
        } else if (frame instanceof ContinuationWebSocketFrame) {
            message += frame.content().readableBytes();
        }
        return message > OUTRAGEOUS;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        if (shut) {
            return;
        }
        if (failure instanceof CorruptedWebSocketFrameException broken) {
            shut(broken.closeStatus());
        } else {
            context.fireExceptionCaught(failure);
        }
    }

    private void shut(WebSocketCloseStatus why) {
        shut = true;
        goodbye.close(why.code(), why.reasonText());
    }
}
