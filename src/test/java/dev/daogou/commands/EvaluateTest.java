package dev.daogou.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the command from being run is said in words that help. */
class EvaluateTest {

    private static final Map<String, String> KEY = Map.of("DAOGOU_SHOP_KEY", "dgk_x");

    @TempDir
    Path folder;
    String file;

    @BeforeEach
    void questions() throws IOException {
        file = Files.writeString(folder.resolve("q.jsonl"), "{\"question\":\"Q?\"}").toString();
    }

    @Test
    void whatItWasCalledWithWronglyIsNamed() {
        assertThat(refused(KEY)).startsWith("Name the file of questions.");
        assertThat(refused(KEY, file, "other")).startsWith("other is not understood.");
        assertThat(refused(KEY, file, "--key", "secret")).startsWith("--key is not understood.");
        assertThat(refused(KEY, file, "--k")).startsWith("--k needs a value");
        assertThat(refused(KEY, file, "--k", "three")).startsWith("--k must be a whole number");
        assertThat(refused(KEY, file, "--url", "localhost:8080")).startsWith("--url must be an address");
        assertThat(refused(Map.of(), file)).startsWith("There is no key: set DAOGOU_SHOP_KEY");
        assertThat(refused(Map.of("DAOGOU_ADMIN_KEY", "x"), file)).contains("--shop");
        assertThat(refused(Map.of(), file, "--shop", "mine")).startsWith("There is no key: set DAOGOU_ADMIN_KEY");
        assertThat(refused(KEY, folder.resolve("none.jsonl").toString())).contains("cannot be read");
    }

    @Test
    void aServiceThatIsNotThereIsNamedInOneLine() {
        assertThat(refused(KEY, file, "--url", "http://127.0.0.1:1/")).isEqualTo(
                "The service does not answer at http://127.0.0.1:1: start it, or name its address by --url.\n");
        assertThat(refused(Map.of("DAOGOU_SHOP_KEY", "a\nb"), file, "--url", "http://127.0.0.1:1")).contains("cannot be sent");
    }

    @Test
    void helpIsNoFailure() {
        var out = new ByteArrayOutputStream();
        assertThat(new Evaluate(Map.of(), new PrintStream(out), System.err).run(List.of("--help"))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("usage: java -jar");
    }

    @Test
    void anythingElseStartsTheService() {
        assertThat(Commands.named()).isFalse();
        assertThat(Commands.named("questions.jsonl")).isFalse();
        assertThat(Commands.named("evaluate")).isTrue();
    }

    private static String refused(Map<String, String> environment, String... args) {
        var err = new ByteArrayOutputStream();
        assertThat(new Evaluate(environment, System.out, new PrintStream(err)).run(List.of(args))).isEqualTo(Evaluate.NOT_RUN);
        return err.toString(StandardCharsets.UTF_8);
    }
}
