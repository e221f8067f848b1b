package dev.daogou.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;

/** Has the running service ask a file of questions, and tells how that went. */
final class Evaluate {

    static final int PASSED = 0;
    static final int FAILED = 1;
    static final int NOT_RUN = 2;

    private static final long BETWEEN_LOOKS_MS = 500;
    /** A service that is being started anew is waited for so long. */
    private static final int MOST_SILENT_LOOKS = 60;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    /** @param err for progress, and for why it could not run */
    Evaluate(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    int run(List<String> args) {
        if (args.contains("--help") || args.contains("-h")) {
            out.println(EvaluateOptions.USAGE);
            return PASSED;
        }
        try {
            var options = EvaluateOptions.of(args, environment);
            var service = new Service(options);
            byte[] questions = questions(options);
            String id = service.begin(questions, options.file().getFileName().toString());
            var leaving = new Thread(() -> cancel(service, id));
            Runtime.getRuntime().addShutdownHook(leaving);
            JsonNode ended = followed(service, id);
            Runtime.getRuntime().removeShutdownHook(leaving);
            return told(service, ended);
        } catch (CannotRun refusal) {
            err.println(refusal.getMessage());
            return NOT_RUN;
        }
    }

    private static byte[] questions(EvaluateOptions options) {
        try {
            return Files.readAllBytes(options.file());
        } catch (IOException e) {
            throw new CannotRun(options.file() + " cannot be read: name a file of questions.");
        }
    }

    private JsonNode followed(Service service, String id) {
        for (int silent = 0, told = -1;;) {
            try {
                JsonNode run = service.progress(id);
                silent = 0;
                int done = run.path("done").asInt();
                if (done != told) {
                    told = done;
                    tell(run);
                }
                if (!run.path("state").asText().equals("running")) {
                    err.println();
                    return run;
                }
            } catch (Unreachable gone) {
                if (++silent > MOST_SILENT_LOOKS) {
                    throw gone;
                }
            }
            pause();
        }
    }

    private void tell(JsonNode run) {
        err.printf("\rasked %d of %d, passed %d", run.path("done").asInt(), run.path("questions").asInt(),
                run.path("passed").asInt());
        err.flush();
    }

    private int told(Service service, JsonNode ended) {
        String state = ended.path("state").asText();
        if (!state.equals("done")) {
            throw new CannotRun("The evaluation was " + state + ": " + ended.path("problem").asText("begin it again."));
        }
        JsonNode run = service.result(ended.path("evaluationId").asText());
        new EvaluationReport(out).print(run);
        return run.path("passed").asInt() == run.path("questions").asInt() ? PASSED : FAILED;
    }

    /** Whoever leaves does not want the rest asked. */
    private static void cancel(Service service, String id) {
        try {
            service.cancel(id);
        } catch (CannotRun tooLate) {
            // It has ended, or the service has.
            return;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Stopped.");
        }
    }
}
