package dev.daogou.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.util.ClassPathUtils;

/** The demo shop's files, in a folder or inside of our jar. */
@ApplicationScoped
public class KnowledgeFolder {

    private static final String SHOP = "shop.json";

    private final DemoConfig config;

    KnowledgeFolder(DemoConfig config) {
        this.config = config;
    }

    /**
     * Calls with the folder, if there is one that holds a {@code shop.json}; the path is good during the call only.
     *
     * @return whether there is
     */
    boolean open(Consumer<Path> use) throws IOException {
        List<Path> done = new ArrayList<>();
        Consumer<Path> once = folder -> {
            if (done.isEmpty()) {
                done.add(folder);
                use.accept(folder);
            }
        };
        if (config.knowledgeDir().isPresent()) {
            config.knowledgeDir().filter(folder -> Files.isRegularFile(folder.resolve(SHOP))).ifPresent(once);
        } else {
            ClassPathUtils.consumeAsPaths("knowledge/" + SHOP, file -> once.accept(file.getParent()));
        }
        return !done.isEmpty();
    }

    /**
     * One of its pictures.
     *
     * @param file a bare file name; a name that could lead elsewhere finds nothing
     */
    public Optional<byte[]> image(String file) throws IOException {
        if (!file.matches("[A-Za-z0-9][A-Za-z0-9_-]*\\.svg")) {
            return Optional.empty();
        }
        List<byte[]> found = new ArrayList<>();
        open(folder -> {
            Path image = folder.resolve("images").resolve(file);
            if (Files.isRegularFile(image)) {
                found.add(bytes(image));
            }
        });
        return found.stream().findFirst();
    }

    /** Of names and contents of everything that would be imported; another one means: import again. */
    static String fingerprint(Path folder) throws IOException {
        List<Path> files = new ArrayList<>(FolderReader.files(folder));
        files.add(folder.resolve(SHOP));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                digest.update((folder.relativize(file) + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static String description(Path folder) throws IOException {
        return Files.readString(folder.resolve(SHOP));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
