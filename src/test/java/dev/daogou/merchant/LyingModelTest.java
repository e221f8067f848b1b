package dev.daogou.merchant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.daogou.assistant.Traps;
import dev.daogou.shared.Lang;
import dev.daogou.trust.TrustSection;
import dev.daogou.upstream.ScriptedUpstream;
import dev.daogou.upstream.WithUpstream;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/**
 * A provider's model says of the demo shop's products what is false and what is true, in any pieces: five hundred times each with
 * {@code -Ptrust}, fewer in every build, where all of them are put to the guard itself.
 */
@Tag("trust")
@QuarkusTest
@TestProfile(WithUpstream.class)
class LyingModelTest {

    private static final int TIMES = "full".equals(System.getProperty("interruption.form")) ? 500 : 60;
    private static final long SEED = Long.getLong("lies.seed", 42);

    ScriptedUpstream upstream;

    private final Traps traps = new Traps(Instant.now());
    private final Random random = new Random(SEED);

    @Test
    void ofTheLiesNoneIsToldAndOfTheTruthsHardlyOneIsKept() throws IOException {
        Merchant merchant = Merchant.of("lying-model", "CNY");
        for (String file : List.of("digital", "home", "outdoor", "snacks")) {
            merchant.importsCleanly(Files.readString(Path.of("knowledge/products", file + ".jsonl")));
        }
        merchant.importsCleanly(Files.readString(Path.of("knowledge/promotions.jsonl")));

        List<String> told = some(traps.lies()).stream()
                .filter(lie -> answer(merchant, lie).getString("text").contains(lie.text()))
                .map(LyingModelTest::line).toList();
        List<Traps.Said> truths = some(traps.truths().stream().filter(said -> !"article".equals(said.kind())).toList());
        List<String> kept = truths.stream().filter(truth -> answer(merchant, truth).get("guard") != null)
                .map(LyingModelTest::line)
                .toList();
        try (TrustSection section = TrustSection.of(30, "A model that lies")) {
            section.never("lies shown", TIMES, told).share("truthful answers kept back or changed", TIMES, kept, 0.99);
        }
    }

    private List<Traps.Said> some(List<Traps.Said> all) {
        return IntStream.range(0, TIMES).mapToObj(i -> all.get((int) ((long) i * all.size() / TIMES))).toList();
    }

    private JsonPath answer(Merchant merchant, Traps.Said said) {
        upstream.reset();
        upstream.always().tokens(pieces((said.lang() == Lang.ZH ? "很好。" : "Very good. ") + said.text()));
        return merchant.json(Map.of("question", said.lang() == Lang.ZH ? "介绍一下这款" : "Tell me about this one", "productId",
                said.product().doc().id())).post("/api/v1/ask").then().statusCode(200).extract().jsonPath();
    }

    /** As a provider may cut it: inside of numbers, words and signs. */
    private String[] pieces(String text) {
        var pieces = new ArrayList<String>();
        for (int from = 0; from < text.length();) {
            int to = Math.min(text.length(), from + 1 + random.nextInt(4));
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces.toArray(String[]::new);
    }

    private static String line(Traps.Said said) {
        return said.product().doc().id() + ", " + said.kind() + ": " + said.text();
    }
}
