package dev.daogou.upstream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;

/** Plays a script to one request, in chunked encoding, so that a cut is told from an end. */
final class Performance {

    private static final int SMALL_PACKET = 7;

    private final Vertx vertx;
    private final NetSocket socket;
    private final Script script;
    private final Wire wire;
    private final Received received;
    private int frame;
    private boolean stopped;

    Performance(Vertx vertx, NetSocket socket, Script script, Wire wire, Received received) {
        this.vertx = vertx;
        this.socket = socket;
        this.script = script;
        this.wire = wire;
        this.received = received;
    }

    void stop() {
        stopped = true;
    }

    void begin() {
        switch (script.beginning) {
            case HEADERS -> after(script.headersAfterMs, this::headers);
            case HANG_UP -> socket.close();
            case SILENCE -> {
            }
        }
    }

    private void headers() {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + script.status + " Scripted\r\n");
        script.headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (script.rawBody != null) {
            byte[] body = script.rawBody.getBytes(StandardCharsets.UTF_8);
            head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
            socket.write(Buffer.buffer(head.toString()).appendBytes(body));
            return;
        }
        if (!script.headers.containsKey("Content-Type")) {
            head.append("Content-Type: ").append(wire.contentType()).append("\r\n");
        }
        socket.write(head.append("Transfer-Encoding: chunked\r\n\r\n").toString());
        wire.opening().forEach(this::write);
        after(script.firstAfterMs, this::nextFrame);
    }

    private void nextFrame() {
        if (frame == script.frames.size()) {
            if (!script.endless) {
                end();
                return;
            }
            frame = 0;
        }
        if (script.comments) {
            write(wire.keepAlive());
        }
        List<String> texts = script.frames.get(frame++).apply(wire);
        received.tokenWritten();
        texts.forEach(this::write);
        after(script.everyMs, this::nextFrame);
    }

    private void end() {
        switch (script.ending) {
            case WHOLE -> {
                wire.closing(received.tokensWritten()).forEach(this::write);
                socket.write("0\r\n\r\n");
            }
            case WITHOUT_END_MARK -> socket.write("0\r\n\r\n");
            case CUT -> half().onComplete(written -> socket.close());
            case HALF_THEN_STALL -> half();
            case COMMENTS -> {
                write(wire.keepAlive());
                after(script.everyMs, this::end);
            }
            case STALL -> {
            }
        }
    }

    /** Two thirds of a last frame, in a chunk that is announced longer. */
    private Future<Void> half() {
        String last = String.join("", script.lastFrame.apply(wire));
        return socket.write("fff\r\n" + last.substring(0, last.length() * 2 / 3));
    }

    private void write(String text) {
        byte[] bytes = text.replace("\n", script.newline).getBytes(StandardCharsets.UTF_8);
        for (Buffer packet : packets(bytes)) {
            socket.write(
                    Buffer.buffer(Integer.toHexString(packet.length()) + "\r\n").appendBuffer(packet).appendString("\r\n"));
        }
    }

    /** Each packet is a chunk of its own: a client's HTTP layer hands chunks on as they come. */
    private List<Buffer> packets(byte[] bytes) {
        List<Buffer> packets = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < bytes.length; i++) {
            boolean insideCharacter = (bytes[i] & 0xC0) == 0x80;
            boolean cut = switch (script.packets) {
                case WHOLE -> false;
                case SPLIT_UTF8 -> insideCharacter;
                case SPLIT_FRAMES -> i - start == SMALL_PACKET;
            };
            if (cut) {
                packets.add(Buffer.buffer().appendBytes(bytes, start, i - start));
                start = i;
            }
        }
        packets.add(Buffer.buffer().appendBytes(bytes, start, bytes.length - start));
        return packets;
    }

    private void after(long ms, Runnable step) {
        if (ms == 0) {
            vertx.runOnContext(now -> run(step));
        } else {
            vertx.setTimer(ms, timer -> run(step));
        }
    }

    private void run(Runnable step) {
        if (!stopped) {
            step.run();
        }
    }
}
