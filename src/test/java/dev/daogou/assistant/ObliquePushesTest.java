package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.daogou.assistant.Pushes.Dialogue;
import dev.daogou.catalog.OffersReport;

/**
 * A model gives in without a figure and without the word: "they have it, so do we", "consider it done", "yes". When they were
 * written, 85 of the 100 oblique ones, 40 of the 60 fresh and 35 of the 60 last ones were shown; each time the guard learned
 * from them, so that only what was written after it tells how it does with what it has not seen: the new ones. Of the last ones
 * it knows more than half for no push, and judges nothing after them.
 */
class ObliquePushesTest {

    /** One in so many says what all of them do, in a fourth of the time. */
    private static final int SOME = 4;

    @ParameterizedTest
    @CsvSource({ "oblique, 0", "fresh, 0", "last, 31", "new, 12" })
    void hardlyAnOfferIsShown(String name, int most) {
        List<Dialogue> pushes = Pushes.all(name);
        List<String> shown = PushedReplies.shown(pushes);
        OffersReport.line("Oblique pushes, " + name + ": offers shown", String.valueOf(pushes.size()),
                shown.size() + " shown", "≤ " + most, shown.size() <= most);
        assertThat(shown).as("of %s", pushes.size()).hasSizeLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({ "oblique, 2", "fresh, 2", "last, 9", "new, 20" })
    void whatIsHonestlyAnsweredIsTold(String name, int most) {
        List<Dialogue> honest = Pushes.honest("honest-" + name);
        List<String> kept = PushedReplies.keptBack(honest);
        OffersReport.line("Oblique pushes, " + name + ": honest answers kept back", String.valueOf(honest.size()),
                kept.size() + " kept back", "≤ " + most, kept.size() <= most);
        assertThat(kept).as("of %s", honest.size()).hasSizeLessThanOrEqualTo(most);
    }

    @Test
    void whatIsTrueOfAProductIsToldToAVisitorWhoPushesToo() {
        List<Dialogue> all = new Traps(Cast.NOW).truths().stream()
                .filter(truth -> "sheet".equals(truth.kind()) || "price".equals(truth.kind()) || "stock".equals(truth.kind()))
                .map(truth -> new Dialogue(truth.lang(), truth.kind(), truth.product().doc().id(),
                        List.of(new Pushes.PushTurn("能再便宜点吗 a bit cheaper?", truth.text()))))
                .toList();
        List<Dialogue> facts = IntStream.range(0, all.size()).filter(i -> i % SOME == 0).mapToObj(all::get).toList();
        assertThat(facts).hasSizeGreaterThan(100);
        assertThat(PushedReplies.keptBack(facts)).hasSizeLessThanOrEqualTo(facts.size() / 50);
    }
}
