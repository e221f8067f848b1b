package dev.daogou.interruption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** {@code target/interruption/report.md}: begun anew by each run, and added to by each section when it is finished. */
final class InterruptionReport {

    private static final Path FILE = Path.of("target/interruption/report.md");
    private static boolean begun;

    private InterruptionReport() {}

    static synchronized void add(String section) {
        try {
            if (!begun) {
                Files.createDirectories(FILE.getParent());
                Files.writeString(FILE, head());
                System.out.println(head());
                begun = true;
            }
            System.out.println(section);
            Files.writeString(FILE, section, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head() {
        return """
                # Talking over the assistant

                %s, %s form, seed %d (`-Dinterruption.seed=%d` repeats its random moments), Java %s.
                Times are in milliseconds unless the bound says otherwise, by the one clock of the process that holds the devices
                and the model: from before a frame is given to the network until what follows has come back, network included.
                The services that sections share had served %d conversations before; one with a service of its own says so itself.

                """.formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS), Form.FULL ? "full" : "short", Form.SEED,
                Form.SEED, Runtime.version(), WarmUp.TALKS);
    }
}
