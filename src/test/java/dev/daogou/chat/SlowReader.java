package dev.daogou.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;

/** A device on a bare TCP connection, which takes nothing off it but when the test asks for the next frame. */
final class SlowReader implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TEXT = 1;
    private static final int LAST = 0x80;

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final DataOutputStream out;

    private SlowReader() throws IOException {
        // Given, it stays: the system would let it grow to many megabytes.
        socket.setReceiveBufferSize(64 * 1024);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
    }

    /** Has read its welcome and reads no more. */
    static SlowReader of(Visitor visitor) throws IOException {
        SlowReader reader = new SlowReader();
        reader.upgrade();
        reader.sends(Map.of("t", "hello", "v", 1, "cid", visitor.cid(), "token", visitor.token()));
        assertThat(reader.next().path("t").asText()).isEqualTo("welcome");
        return reader;
    }

    /** The next frame but heartbeats. */
    JsonNode next() throws IOException {
        JsonNode frame = message();
        while (frame.path("t").asText().equals("hb")) {
            frame = message();
        }
        return frame;
    }

    private JsonNode message() throws IOException {
        var message = new ByteArrayOutputStream();
        for (boolean last = false; !last;) {
            int head = in.readUnsignedByte();
            byte[] payload = new byte[length()];
            in.readFully(payload);
            // Pings are passed over.
            if ((head & 0x0F) <= TEXT) {
                message.write(payload);
                last = (head & LAST) != 0;
            }
        }
        return JSON.readTree(message.toByteArray());
    }

    private int length() throws IOException {
        int length = in.readUnsignedByte();
        return length < 126 ? length : length == 126 ? in.readUnsignedShort() : (int) in.readLong();
    }

    private void sends(Object frame) throws IOException {
        byte[] text = JSON.writeValueAsBytes(frame);
        out.writeByte(LAST | TEXT);
        // The shortest form of the length is the only one allowed.
        out.writeByte(0x80 | Math.min(text.length, 126));
        if (text.length >= 126) {
            out.writeShort(text.length);
        }
        // A mask of zeros masks nothing.
        out.writeInt(0);
        out.write(text);
    }

    private void upgrade() throws IOException {
        out.write(("GET /ws/v1/chat HTTP/1.1\r\nHost: localhost:" + RestAssured.port
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Version: 13\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        var answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) in.readUnsignedByte());
        }
        assertThat(answer).startsWith("HTTP/1.1 101");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
