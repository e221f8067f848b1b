package dev.daogou.interruption;

import static dev.daogou.interruption.RawSocket.BINARY;
import static dev.daogou.interruption.RawSocket.CONTINUATION;
import static dev.daogou.interruption.RawSocket.LAST;
import static dev.daogou.interruption.RawSocket.TEXT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Something that no good client sends, and what the protocol says of it.
 *
 * @param answer the code of an {@code err}, after which the socket goes on, or the code that closes it
 */
record Oddity(String name, boolean greeted, Sends sends, String answer) {

    interface Sends {
        void to(RawSocket socket) throws IOException;
    }

    private static final int KIBI = 1024;

    /** To a device that has been welcomed. */
    static final List<Oddity> AFTER_HELLO = List.of(
            text("not JSON", "not json", "BAD_FRAME"),
            text("an array", "[1]", "BAD_FRAME"),
            text("JSON with more behind it", "{\"t\":\"stop\",\"tid\":\"t1\"} {}", "BAD_FRAME"),
            text("a tower of brackets", "[".repeat(16_000), "BAD_FRAME"),
            text("an unknown type", "{\"t\":\"dance\"}", "BAD_FRAME"),
            text("a type that only the service says", "{\"t\":\"turn.cut\",\"tid\":\"t1\"}", "BAD_FRAME"),
            text("a second hello", "{\"t\":\"hello\",\"v\":1,\"cid\":\"c\",\"token\":\"t\"}", "BAD_FRAME"),
            text("a stop of nothing", "{\"t\":\"stop\",\"rid\":\"r1\"}", "BAD_FRAME"),
            text("an offset below zero", "{\"t\":\"stop\",\"rid\":\"r1\",\"tid\":\"t1\",\"seen\":-1}", "BAD_FRAME"),
            text("an unknown intent", "{\"t\":\"msg\",\"mid\":\"m9\",\"text\":\"hi\",\"intent\":\"shout\"}", "BAD_FRAME"),
            text("an empty message", "{\"t\":\"msg\",\"mid\":\"m9\",\"text\":\" \"}", "BAD_FRAME"),
            text("a character that cannot be stored", "{\"t\":\"msg\",\"mid\":\"m9\",\"text\":\"a\\u0000b\"}", "BAD_FRAME"),
            text("a message of 4,001 characters", message(4_001), "TOO_LARGE"),
            text("a frame of 16 KB and a byte", filled(16 * KIBI + 1), "TOO_LARGE"),
            text("a frame of 64 KB", filled(64 * KIBI), "TOO_LARGE"),
            text("a frame of 64 KB and a byte", filled(64 * KIBI + 1), "closed 1009"),
            text("a frame of 300 KB", filled(300 * KIBI), "closed 1009"),
            new Oddity("64 KB in a hundred fragments", true, socket -> fragments(socket, 64 * KIBI), "TOO_LARGE"),
            new Oddity("300 KB in a hundred fragments", true, socket -> fragments(socket, 300 * KIBI), "closed 1009"),
            new Oddity("a binary frame", true, socket -> socket.sends(LAST | BINARY, new byte[]{ 1, 2, 3 }), "BAD_FRAME"),
            new Oddity("invalid UTF-8", true,
                    socket -> socket.sends(LAST | TEXT, new byte[]{ '{', (byte) 0xC3, (byte) 0x28, '}' }), "closed 1007"),
            new Oddity("invalid UTF-8 inside of a good frame", true,
                    socket -> socket.sends(LAST | TEXT, badly(message(20))), "closed 1007"),
            new Oddity("a frame without a mask", true, socket -> socket.unmasked("{}"), "closed 1002"),
            new Oddity("twenty bad frames", true, Oddity::twenty, "closed 4429"));

    /** To a socket that waits for a hello. */
    static final List<Oddity> INSTEAD_OF_HELLO = List.of(
            early("another frame", "{\"t\":\"typing\",\"on\":true}", "closed 4400"),
            early("not JSON", "not json", "closed 4400"),
            early("another version", "{\"t\":\"hello\",\"v\":2,\"cid\":\"c1\",\"token\":\"t\"}", "closed 4400"),
            early("no conversation", "{\"t\":\"hello\",\"v\":1,\"token\":\"t\"}", "closed 4400"),
            early("a guessed token", "{\"t\":\"hello\",\"v\":1,\"cid\":\"c1\",\"token\":\"guessed\"}", "closed 4401"),
            early("no token", "{\"t\":\"hello\",\"v\":1,\"cid\":\"c1\"}", "closed 4401"),
            early("64 KB and a byte", filled(64 * KIBI + 1), "closed 1009"),
            new Oddity("a binary frame", false, socket -> socket.sends(LAST | BINARY, new byte[]{ 1, 2 }), "closed 4400"),
            new Oddity("nothing for 5 s", false, socket -> {}, "closed 4408"));

    /** @return what came, in the words of {@link #answer}; all that came before a close is passed over */
    String meets(RawSocket socket) throws IOException {
        sends.to(socket);
        RawSocket.Frame next = socket.next();
        while (answer.startsWith("closed") && next.close() == 0) {
            next = socket.next();
        }
        return next.t().equals("err") ? next.json().path("code").asText() : next.t();
    }

    private static Oddity text(String name, String text, String answer) {
        return new Oddity(name, true, socket -> socket.sends(LAST | TEXT, text.getBytes(StandardCharsets.UTF_8)), answer);
    }

    private static Oddity early(String name, String text, String answer) {
        return new Oddity(name, false, socket -> socket.sends(LAST | TEXT, text.getBytes(StandardCharsets.UTF_8)), answer);
    }

    private static String message(int characters) {
        return Wire.write(Map.of("t", "msg", "mid", "m9", "text", "x".repeat(characters)));
    }

    /** A good frame but for its length in bytes. */
    private static String filled(int bytes) {
        String empty = Wire.write(Map.of("t", "page", "url", ""));
        return empty.replace("\"\"", "\"" + "x".repeat(bytes - empty.length()) + "\"");
    }

    private static void fragments(RawSocket socket, int bytes) throws IOException {
        byte[] all = filled(bytes).getBytes(StandardCharsets.UTF_8);
        int piece = all.length / 99;
        for (int from = 0; from < all.length; from += piece) {
            int to = Math.min(all.length, from + piece);
            socket.sends((from == 0 ? TEXT : CONTINUATION) | (to == all.length ? LAST : 0), Arrays.copyOfRange(all, from, to));
        }
    }

    /** Its last letter cut in the middle. */
    private static byte[] badly(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[text.indexOf("xxx")] = (byte) 0xC3;
        return bytes;
    }

    private static void twenty(RawSocket socket) throws IOException {
        for (int i = 0; i < 20; i++) {
            socket.sends(Map.of("t", "dance"));
        }
    }
}
