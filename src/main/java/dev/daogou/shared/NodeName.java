package dev.daogou.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a data directory, and with it the replica that holds it, is called through restarts: whose work it was that was killed. */
public final class NodeName {

    private NodeName() {}

    /** Made when it is first asked for. */
    public static String in(Path dataDir) {
        Path file = dataDir.resolve("node");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, Ids.fresh("node_"));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the node's name in " + file, e);
        }
    }
}
