package dev.daogou.interruption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The address of a provider that is drowning: its queue of connections is full, so that it neither refuses nor answers, until it
 * opens and takes in everyone who is still waiting. Linux only: the waiting are counted in {@code /proc/net}.
 */
final class LateDoor implements AutoCloseable {

    private static final int QUEUE = 1;
    private static final int FULL_WHEN_SILENT_FOR_MS = 300;
    private static final String ESTABLISHED = "01";
    private static final String SYN_SENT = "02";

    /** A connection that was let in late. @param bytes what was sent on it */
    static final class Guest {
        final long admitted = System.nanoTime();
        volatile long bytes;
        volatile long left;
    }

    private final ServerSocket server;
    private final List<Socket> crowd = new ArrayList<>();
    private final Set<Integer> ours = ConcurrentHashMap.newKeySet();
    private final List<Guest> guests = new CopyOnWriteArrayList<>();
    private final List<Socket> inside = new CopyOnWriteArrayList<>();

    LateDoor() throws IOException {
        server = new ServerSocket(0, QUEUE, InetAddress.getByName("127.0.0.1"));
        server.setSoTimeout(100);
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/v1";
    }

    List<Guest> guests() {
        return guests;
    }

    /** Fills the queue. */
    void shut() throws IOException {
        for (boolean full = false; !full;) {
            Socket one = new Socket();
            one.bind(new InetSocketAddress("127.0.0.1", 0));
            ours.add(one.getLocalPort());
            crowd.add(one);
            try {
                one.connect(server.getLocalSocketAddress(), FULL_WHEN_SILENT_FOR_MS);
            } catch (SocketTimeoutException silent) {
                full = true;
            }
        }
    }

    /** How many are trying to connect. */
    long knocking() {
        return from(cells -> cells[3].equals(SYN_SENT));
    }

    /** Those, and the few that their own side holds to be connected: the last step of the greeting was not heard. */
    long outside() {
        return from(cells -> cells[3].equals(SYN_SENT) || cells[3].equals(ESTABLISHED));
    }

    private long from(Predicate<String[]> state) {
        String here = String.format(":%04X", server.getLocalPort());
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6").map(Path::of).flatMap(LateDoor::lines)
                .map(line -> line.strip().split("\\s+")).filter(cells -> cells[2].endsWith(here) && state.test(cells))
                .filter(cells -> !ours.contains(Integer.parseInt(cells[1].substring(cells[1].indexOf(':') + 1), 16))).count();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets everyone in until nobody knocks any more, then ends what is still open. */
    void open() throws IOException {
        for (Socket one : crowd) {
            one.close();
        }
        crowd.clear();
        for (boolean more = true; more;) {
            try {
                admit(server.accept());
            } catch (SocketTimeoutException nobody) {
                more = knocking() > 0;
            }
        }
        Pace.rest(300);
        for (Socket one : inside) {
            one.close();
        }
        inside.clear();
    }

    private void admit(Socket socket) {
        if (ours.contains(socket.getPort())) {
            return;
        }
        inside.add(socket);
        Guest guest = new Guest();
        guests.add(guest);
        Thread reader = new Thread(() -> read(socket, guest), "late-door");
        reader.setDaemon(true);
        reader.start();
    }

    private static void read(Socket socket, Guest guest) {
        try (socket) {
            byte[] piece = new byte[8192];
            for (int read = socket.getInputStream().read(piece); read > 0; read = socket.getInputStream().read(piece)) {
                guest.bytes += read;
            }
            guest.left = System.nanoTime();
        } catch (IOException resetOrEndedByUs) {
            guest.left = socket.isClosed() ? 0 : System.nanoTime();
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket one : crowd) {
            one.close();
        }
        server.close();
    }
}
