package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.daogou.guard.ClaimWords;
import dev.daogou.guard.Guard;
import dev.daogou.guard.Release;
import dev.daogou.guard.Truth;
import dev.daogou.model.Prompts;

/** Lies and truths about the demo shop by the hundred, as a model might stream them. */
class GuardTrapsTest {

    private static final Instant AT = Instant.parse("2026-11-20T04:00:00Z");
    private static final ClaimWords WORDS = new ClaimWords();

    private static final Instructions INSTRUCTIONS = new Instructions(new Prompts(Optional.empty()));

    private final Traps traps = new Traps(AT);
    private final Map<String, Truth> truths = new HashMap<>();

    private String told(Traps.Said said) {
        Truth truth = truths.computeIfAbsent(said.product().doc().id() + said.lang(), key -> truth(said));
        var shown = new ArrayList<String>();
        var release = new Release(WORDS, new Guard(() -> truth, INSTRUCTIONS.of(said.lang()), (price, stock, terms) -> "", ""),
                shown::add);
        for (int i = 0; i < said.text().length(); i++) {
            release.feed(said.text().substring(i, i + 1));
        }
        release.finish();
        return String.join("", shown);
    }

    private Truth truth(Traps.Said said) {
        var sources = traps.sources(said.product(), said.lang());
        var found = new Retrieved(List.of(), List.of(said.product()), traps.promotions(said.product()), traps.running());
        return new Truth(found.grounds(List.of("这款怎么样?"), List.of(said.product()), sources.all()));
    }

    @Test
    void noLieIsToldToItsEnd() {
        List<Traps.Said> lies = traps.lies();
        assertThat(lies).hasSizeGreaterThan(500);
        assertThat(lies.stream().filter(lie -> told(lie).contains(lie.text())).map(GuardTrapsTest::line)).isEmpty();
    }

    @Test
    void whatIsTrueIsToldAsItIs() {
        List<Traps.Said> truths = traps.truths();
        assertThat(truths).hasSizeGreaterThan(500);
        assertThat(truths.stream().filter(truth -> !told(truth).equals(truth.text())).map(GuardTrapsTest::line))
                .hasSizeLessThanOrEqualTo(truths.size() / 100);
    }

    private static String line(Traps.Said said) {
        return said.product().doc().id() + ", " + said.kind() + ": " + said.text();
    }
}
