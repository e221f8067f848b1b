package dev.daogou.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.daogou.evaluation.FittedIntents;
import dev.daogou.indexing.InProcess;
import dev.daogou.shared.Lang;

/** What is published beside the rules, and how it is made again: {@code mvn -B test -Dtest=IntentFitTest -Dintent.fit=true -Deval.dir=…}. */
class IntentFitTest {

    private static final Path FILES = Path.of("src/main/resources/intent");
    private static final Path CASES = Path.of("src/test/resources/intent");
    private static final int STEP = 30;
    private static final String HEADING = "# Weights of PriceModel by level, fitted on our own sentences: README says how to fit again.\n";

    private static InProcess models;

    private static InProcess models() {
        models = models == null ? new InProcess() : models;
        return models;
    }

    @AfterAll
    static void stop() {
        if (models != null) {
            models.close();
        }
    }

    /** Some of them, in their places: an exemplar put in, left out or moved without its vector moves all that follow. */
    @ParameterizedTest
    @EnumSource
    void theVectorsAreThoseOfTheExemplars(Lang lang) {
        List<Exemplar> exemplars = Exemplars.of(lang);
        List<float[]> published = Exemplars.published(InProcess.model(lang)).orElseThrow();
        assertThat(published).hasSameSizeAs(exemplars);
        List<Integer> some = IntStream.range(0, exemplars.size()).filter(i -> i % STEP == STEP - 1).boxed().toList();
        List<float[]> made = models().passages(some.stream().map(i -> exemplars.get(i).text()).toList(), lang);
        for (int s = 0; s < made.size(); s++) {
            double cosine = 0;
            for (int i = 0; i < made.get(s).length; i++) {
                cosine += made.get(s)[i] * published.get(some.get(s))[i];
            }
            assertThat(cosine).as(exemplars.get(some.get(s)).text()).isGreaterThan(0.98);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyIntentHasExemplars(Lang lang) {
        assertThat(Exemplars.of(lang).stream().map(Exemplar::intent).distinct()).hasSize(IntentName.values().length);
        assertThat(Exemplars.of(lang).stream().map(Exemplar::text)).doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(Lang.ofText(text)).isEqualTo(lang));
    }

    @Test
    @EnabledIfSystemProperty(named = "intent.fit", matches = "true")
    void vectorsAndWeightsOfIntentsAreMadeAgain() throws IOException {
        for (Lang lang : Lang.values()) {
            List<float[]> vectors = models().passages(Exemplars.of(lang).stream().map(Exemplar::text).toList(), lang);
            write(InProcess.model(lang) + ".vectors",
                    vectors.stream().map(Exemplars::written).collect(Collectors.joining("\n", "", "\n")));
        }
        fitIntents();
    }

    @Test
    @EnabledIfSystemProperty(named = "intent.fit", matches = "true")
    void theWeightsOfThePriceAreMadeAgain() throws IOException {
        List<Written.Utterance> own = new ArrayList<>(Written.fitted());
        cases("price-cases.tsv").forEach(cells -> own.add(new Written.Utterance(cells[1], PriceLevel.valueOf(cells[0]))));
        for (Lang lang : Lang.values()) {
            List<Written.Utterance> said = own.stream().filter(one -> Lang.ofText(one.text()) == lang).distinct().toList();
            List<float[]> vectors = models().questions(said.stream().map(Written.Utterance::text).toList());
            var fit = new PriceFit(lang, IntStream.range(0, said.size())
                    .mapToObj(i -> new PriceFit.Row(said.get(i), vectors.get(i))).toList());
            PriceFit.Fitted close = fit.fitted(true);
            write(InProcess.model(lang) + ".leaning", close.leaning().written());
            write("price." + lang.code() + ".close.weights", HEADING + close.words().table());
            write("price." + lang.code() + ".weights", HEADING + fit.fitted(false).words().table());
        }
    }

    private static void fitIntents() throws IOException {
        var fit = new IntentFit();
        for (Lang lang : Lang.values()) {
            List<Exemplar> exemplars = Exemplars.of(lang);
            List<Nearness> near = WrittenReading.ofEachExemplar(lang, models());
            for (int i = 0; i < near.size(); i++) {
                fit.add(exemplars.get(i).text(), Set.of(exemplars.get(i).intent()), near.get(i));
            }
        }
        List<String[]> cases = cases("intent-cases.tsv");
        var reading = new WrittenReading(cases.stream().map(cells -> cells[1]).toList(), models());
        cases.forEach(cells -> fit.add(cells[1], Set.of(IntentName.valueOf(cells[0])), reading.near(cells[1])));
        List<FittedIntents.Labelled> labelled = FittedIntents.in(Path.of(System.getProperty("eval.dir")));
        var theirs = new WrittenReading(labelled.stream().map(FittedIntents.Labelled::text).toList(), models());
        labelled.forEach(row -> fit.add(row.text(), row.meanings(), theirs.near(row.text())));
        write("intents.weights", IntentFit.table(fit.fitted()));
    }

    private static List<String[]> cases(String file) throws IOException {
        return Files.readAllLines(CASES.resolve(file)).stream().map(line -> line.split("\t")).toList();
    }

    private static void write(String file, String text) throws IOException {
        Files.writeString(FILES.resolve(file), text);
    }
}
