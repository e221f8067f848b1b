package dev.daogou.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.daogou.indexing.InProcess;

/** The half of our own sentences that nothing was fitted on, read as a turn reads them. */
@Tag("alone")
class WrittenPriceTest {

    private static final Path REPORT = Path.of("target/intent/report.md");
    private static final double MACRO = 0.85;
    private static final double SENSITIVE = 0.92;
    private static final double NOTICED = 0.95;
    private static final double FALSE_ALARMS = 0.02;
    private static final double MILLIS = 2;

    private final StringBuilder report = new StringBuilder("# Price sensitivity\n");

    @Test
    void theUntouchedHalfIsReadAsItWasMeant() throws IOException {
        Written held = Written.half("held");
        try (InProcess models = new InProcess()) {
            WrittenReading reading = new WrittenReading(held.texts(), models);
            Confusion closely = reading.levels(held.utterances(), true);
            says("With their vectors, " + held.utterances().size() + " sentences", closely.table());
            says("By rules alone, as without a vector", reading.levels(held.utterances(), false).table());
            double noticed = share(held, true, reading, true);
            double alarms = share(held, false, reading, true);
            List<Double> millis = millis(held, reading);
            says("Bounds", "| what | measured | bound | |\n|---|---|---|---|\n"
                    + row("macro-F1 of the levels", closely.macroF1(), MACRO, true)
                    + row("F1 of comparing or bargaining", closely.sensitiveF1(), SENSITIVE, true)
                    + row("noticed no later than the second signal", noticed, NOTICED, true)
                    + row("false alarms in neutral conversations", alarms, FALSE_ALARMS, false)
                    + row("classification beside the embedding, p50, ms", at(millis, 0.5), MILLIS, false)
                    + String.format(Locale.ROOT, "| the same, p95, ms | %.3f | none set | |%n", at(millis, 0.95))
                    + String.format(Locale.ROOT,
                            "%nBy rules alone: macro-F1 %.3f, F1 of comparing or bargaining %.3f, noticed %.3f, false alarms %.3f.%n",
                            reading.levels(held.utterances(), false).macroF1(),
                            reading.levels(held.utterances(), false).sensitiveF1(), share(held, true, reading, false),
                            share(held, false, reading, false))
                    + String.format(Locale.ROOT, "%nLoad of the machine when this was written: %.2f on %d cores.%n",
                            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                            Runtime.getRuntime().availableProcessors()));
            Files.createDirectories(REPORT.getParent());
            Files.writeString(REPORT, report);
            var bounds = new SoftAssertions();
            bounds.assertThat(closely.macroF1()).as("macro-F1").isGreaterThanOrEqualTo(MACRO);
            bounds.assertThat(closely.sensitiveF1()).as("F1 of comparing or bargaining")
                    .isGreaterThanOrEqualTo(SENSITIVE);
            bounds.assertThat(noticed).as("noticed").isGreaterThanOrEqualTo(NOTICED);
            bounds.assertThat(alarms).as("false alarms").isLessThanOrEqualTo(FALSE_ALARMS);
            bounds.assertThat(at(millis, 0.5)).as("p50 in ms").isLessThanOrEqualTo(MILLIS);
            bounds.assertAll();
        }
    }

    @Test
    void noneOfWhatWasFittedOnIsMeasuredOn() throws IOException {
        List<String> held = Written.half("held").texts();
        assertThat(Written.fitted().stream().filter(said -> held.contains(said.text())).count()).isZero();
    }

    /** Of the conversations that are price-sensitive, or are not, those that were noticed in time. */
    private static double share(Written held, boolean sensitive, WrittenReading reading, boolean closely) {
        List<Written.Talk> talks = held.talks().stream().filter(talk -> talk.sensitive() == sensitive).toList();
        assertThat(talks).isNotEmpty();
        return talks.stream().filter(talk -> reading.noticed(talk, closely)).count() / (double) talks.size();
    }

    /** All that is read of a sentence: likeness, levels, intent, mood, and what speaks for a person. */
    private static List<Double> millis(Written held, WrittenReading reading) {
        List<Double> millis = new ArrayList<>();
        for (String text : held.texts()) {
            long began = System.nanoTime();
            reading.readAnew(text);
            millis.add((System.nanoTime() - began) / 1e6);
        }
        return millis.stream().sorted().toList();
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) (share * (sorted.size() - 1)));
    }

    private void says(String title, String text) {
        report.append("\n## ").append(title).append("\n\n").append(text);
    }

    private static String row(String what, double measured, double bound, boolean least) {
        boolean met = least ? measured >= bound : measured <= bound;
        return String.format(Locale.ROOT, "| %s | %.3f | %s %.2f | %s |%n", what, measured, least ? "≥" : "≤", bound,
                met ? "met" : "**not met**");
    }
}
