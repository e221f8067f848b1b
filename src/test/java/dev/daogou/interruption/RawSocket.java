package dev.daogou.interruption;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** A WebSocket on a bare TCP connection, which reads only when it is asked to and sends whatever it is told to. */
final class RawSocket implements AutoCloseable {

    static final int LAST = 0x80;
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    private static final int CLOSE = 8;

    /** @param close the code of a close frame, 0 for a frame that bears JSON */
    record Frame(JsonNode json, int close) {
        String t() {
            return json == null ? "closed " + close : json.path("t").asText();
        }
    }

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final DataOutputStream out;

    private RawSocket(Stage stage, int receiveBuffer) throws IOException {
        // Given, it stays: the system would let it grow to many megabytes.
        socket.setReceiveBufferSize(receiveBuffer);
        socket.setSoTimeout(60_000);
        socket.setTcpNoDelay(true);
        URI url = URI.create(stage.url());
        socket.connect(new InetSocketAddress(url.getHost(), url.getPort()));
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
    }

    /** Has not said hello. */
    static RawSocket opens(Stage stage) throws IOException {
        return opens(stage, 64 * 1024);
    }

    static RawSocket opens(Stage stage, int receiveBuffer) throws IOException {
        RawSocket raw = new RawSocket(stage, receiveBuffer);
        raw.out.write(("GET /ws/v1/chat HTTP/1.1\r\nHost: " + URI.create(stage.url()).getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Version: 13\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        var answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) raw.in.readUnsignedByte());
        }
        if (!answer.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException(answer.toString());
        }
        return raw;
    }

    /** Not a WebSocket at all: a stream of events, of which nothing is read. */
    static RawSocket events(Visit visit) throws IOException {
        RawSocket raw = new RawSocket(visit.stage(), 64 * 1024);
        raw.out.write(("GET /api/v1/conversations/" + visit.cid() + "/events HTTP/1.1\r\nHost: "
                + URI.create(visit.stage().url()).getAuthority() + "\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
                + visit.token() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return raw;
    }

    RawSocket greets(Visit visit) throws IOException {
        sends(Map.of("t", "hello", "v", 1, "cid", visit.cid(), "token", visit.token()));
        return this;
    }

    void sends(Object frame) throws IOException {
        sends(LAST | TEXT, Wire.write(frame).getBytes(StandardCharsets.UTF_8));
    }

    void sends(int head, byte[] payload) throws IOException {
        out.writeByte(head);
        // The shortest form of the length is the only one allowed.
        if (payload.length < 126) {
            out.writeByte(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            out.writeByte(0x80 | 126);
            out.writeShort(payload.length);
        } else {
            out.writeByte(0x80 | 127);
            out.writeLong(payload.length);
        }
        // A mask of zeros masks nothing.
        out.writeInt(0);
        out.write(payload);
    }

    /** As only a service may. */
    void unmasked(String text) throws IOException {
        out.writeByte(LAST | TEXT);
        out.writeByte(text.length());
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The next frame but heartbeats and pings; a connection that ends without a goodbye is closed with 1006. */
    Frame next() throws IOException {
        var message = new ByteArrayOutputStream();
        try {
            for (;;) {
                int head = in.readUnsignedByte();
                byte[] payload = new byte[length()];
                in.readFully(payload);
                int kind = head & 0x0F;
                if (kind == CLOSE) {
                    return new Frame(null, payload.length < 2 ? 1005 : (payload[0] & 0xFF) << 8 | payload[1] & 0xFF);
                }
                if (kind <= TEXT) {
                    message.write(payload);
                    if ((head & LAST) != 0) {
                        JsonNode json = Wire.read(message.toString(StandardCharsets.UTF_8));
                        message.reset();
                        if (!json.path("t").asText().equals("hb")) {
                            return new Frame(json, 0);
                        }
                    }
                }
            }
        } catch (java.io.EOFException | java.net.SocketException ended) {
            return new Frame(null, 1006);
        }
    }

    private int length() throws IOException {
        int length = in.readUnsignedByte();
        return length < 126 ? length : length == 126 ? in.readUnsignedShort() : (int) in.readLong();
    }

    /** The bytes as they come. */
    InputStream in() {
        return in;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
