package dev.daogou.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On data of the same shape that we wrote ourselves, which lack two parts. */
class EvaluationRepeatsTest {

    private static final Path DATA = Path.of("src/test/resources/evaluation");

    @TempDir
    Path directory;

    @Test
    void theSameDataMakeTheSameReport() throws IOException, InterruptedException, SQLException {
        Path once = report("once");
        Path again = report("again");
        for (String file : new String[]{ "report.md", "report.json" }) {
            assertThat(once.resolve(file)).hasSameBinaryContentAs(again.resolve(file));
        }
        assertThat(Files.readString(once.resolve("report.md"))).contains("| MAP (fitted) |", "| P@1 (held out) |", "| AUC (",
                "| Spearman (all) |", "| price-sensitive (", "| in scope (", "Lucene fused",
                "en-product-qa: semiPQA\n\nSKIPPED: no ",
                "en-support-intents (Bitext)\n\nSKIPPED: no ");
    }

    private Path report(String name) throws IOException, InterruptedException, SQLException {
        Path written = directory.resolve(name);
        Evaluation.of(DATA, directory.resolve(name + "-work")).write(written);
        return written;
    }
}
