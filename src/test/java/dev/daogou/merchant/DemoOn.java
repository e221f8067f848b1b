package dev.daogou.merchant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The demo shop's doors are open; its data is the tests' own, in a copy that a test may change. */
public class DemoOn implements QuarkusTestProfile {

    public static final Path FOLDER = Path.of("target/demo-shop");

    @Override
    public Map<String, String> getConfigOverrides() {
        Path original = Path.of("src/test/resources/demo-shop");
        try (var files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = FOLDER.resolve(original.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("daogou.demo", "true", "daogou.knowledge-dir", FOLDER.toString());
    }
}
