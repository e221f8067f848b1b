package dev.daogou.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.daogou.shared.Lang;

/**
 * The assistant's authored language: one Markdown file per job and language. Files in {@code daogou.prompts-dir} are read
 * again when they change, so that a shop edits its assistant while it runs; a section that such a file lacks is ours.
 */
@ApplicationScoped
public class Prompts {

    private static final Pattern JOB = Pattern.compile("[a-z][a-z0-9-]*");

    private record Loaded(long modified, long size, Prompt prompt) {}

    private final Optional<Path> directory;
    private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();

    @Inject
    public Prompts(PromptsConfig config) {
        this(config.promptsDir());
    }

    /** @param directory where edited files are; empty: only the bundled ones */
    public Prompts(Optional<Path> directory) {
        this.directory = directory;
    }

    /**
     * @param job names the file, e.g. {@code grounded} for {@code grounded.zh.md}
     * @throws IllegalArgumentException when neither the directory nor the jar has such a file
     */
    public Prompt of(String job, Lang lang) {
        if (!JOB.matcher(job).matches()) {
            throw new IllegalArgumentException("not the name of a prompt: " + job);
        }
        String name = job + "." + lang.code() + ".md";
        return directory.map(dir -> dir.resolve(name)).filter(Files::isRegularFile).map(file -> edited(name, file))
                .orElseGet(() -> loaded.computeIfAbsent("jar:" + name, key -> new Loaded(0, 0, bundled(name))).prompt());
    }

    private Prompt edited(String name, Path file) {
        try {
            long modified = Files.getLastModifiedTime(file).toMillis();
            long size = Files.size(file);
            Loaded known = loaded.get(name);
            if (known == null || known.modified != modified || known.size != size) {
                Prompt written = Prompt.parse(Files.readString(file));
                known = new Loaded(modified, size, ours(name).map(written::with).orElse(written));
                loaded.put(name, known);
            }
            return known.prompt();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the prompt " + file, e);
        }
    }

    /** Ours of this name, if there is one. */
    private static Optional<Prompt> ours(String name) {
        return Prompts.class.getResource("/prompts/" + name) == null ? Optional.empty() : Optional.of(bundled(name));
    }

    private static Prompt bundled(String name) {
        try (InputStream in = Prompts.class.getResourceAsStream("/prompts/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no prompt " + name);
            }
            return Prompt.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
