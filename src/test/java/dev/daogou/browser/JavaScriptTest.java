package dev.daogou.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The thinking half of our pages is plain JavaScript with tests of its own; they run wherever there is Node. What they import lies
 * where the application has been built, which is why they come after the tests that start it.
 */
@Tag("alone")
class JavaScriptTest {

    @Test
    void everyJavaScriptTestPasses() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", "--test"));
        try (var files = Files.list(Path.of("src/test/js"))) {
            files.map(Path::toString).filter(file -> file.endsWith(".test.js")).sorted().forEach(command::add);
        }
        assertThat(command).hasSizeGreaterThan(2);
        Process node = started(command);
        String report = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(report).isZero();
    }

    private static Process started(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException noNode) {
            System.err.println("SKIPPED: the JavaScript tests need Node.js on the PATH: " + noNode.getMessage());
            return abort("no Node.js on the PATH");
        }
    }
}
