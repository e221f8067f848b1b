package dev.daogou.evaluation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("eval")
class DirectoryEvaluation {

    @Test
    void ofTheDataInEvalDir(@TempDir Path work) throws IOException, InterruptedException, SQLException {
        String directory = System.getProperty("eval.dir", "");
        assumeTrue(!directory.isEmpty(), "SKIPPED: no evaluation data, give -Deval.dir");
        EvaluationReport report = Evaluation.of(Path.of(directory), work);
        report.write(Path.of("target/eval"));
        System.out.println(report);
    }
}
