package dev.daogou.feeds;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says its piece to whoever connects, whether it is HTTP or not, and hangs up. */
final class OddServer implements AutoCloseable {

    /** May have no end: the client has enough some time. */
    interface Piece {
        void say(OutputStream out) throws IOException;
    }

    private final ServerSocket server;

    OddServer(Piece piece) {
        try {
            server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(() -> serve(piece), "odd-server");
        thread.setDaemon(true);
        thread.start();
    }

    static OddServer saying(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return new OddServer(out -> out.write(bytes));
    }

    static OddServer repeating(String first, String then) {
        byte[] again = then.getBytes(StandardCharsets.ISO_8859_1);
        return new OddServer(out -> {
            out.write(first.getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                out.write(again);
            }
        });
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/feed";
    }

    private void serve(Piece piece) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getInputStream().read(new byte[8192]);
                piece.say(socket.getOutputStream());
            } catch (IOException gone) {
                // the client has had enough, or the test is over
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
