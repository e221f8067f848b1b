package dev.daogou.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.daogou.shared.Lang;

/** How rules, wording and likeness are weighed, with vectors of two numbers. */
class PriceModelTest {

    private static final List<Exemplar> EXEMPLARS = List.of(Exemplar.parse("price 这价钱我下不去手"),
            Exemplar.parse("product 里面填的是什么"));
    /** Leans to bargaining by the first number of a vector, and to none by the second. */
    private static final Likened LIKENED = new Likened(EXEMPLARS, List.of(new float[]{ 1, 0 }, new float[]{ 0, 1 }),
            Optional.of(new Leaning(new float[][]{ { 0, 1 }, { 0, 0 }, { 0, 0 }, { 1, 0 } })));
    private static final String CLASSES = "feature none curious comparing bargaining";
    /** Believes rules, and a turn of phrase. */
    private static final PriceModel MODEL = model(CLASSES, "rules.none 1 0 0 0", "rules.curious 0 6 0 0",
            "rules.comparing 0 0 6 0", "rules.bargaining 0 0 0 6", "says.再商 0 0 0 0.5");

    private static PriceModel model(String... lines) {
        Map<Lang, Softmax> zh = Map.of(Lang.ZH, Softmax.parse(List.of(lines)));
        return new PriceModel(zh, zh);
    }

    private static PriceSensitivity read(String text, float... vector) {
        return MODEL.read(Text.of(text, Lang.ZH), vector.length == 0 ? Nearness.UNKNOWN : LIKENED.to(vector),
                Preceding.UNKNOWN);
    }

    @Test
    void whatNoRuleKnowsIsNoticedByItsWordingAndItsVectorAndShownInTheClauseThatSaysMost() {
        PriceSensitivity read = read("颜色我喜欢,钱上头再商,好吗", 1, 0);

        assertThat(read.level()).isEqualTo(PriceLevel.BARGAINING);
        assertThat(PriceLevel.ofScore(read.score())).isEqualTo(PriceLevel.BARGAINING);
        assertThat(read.signals()).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo("like_bargaining");
            assertThat(signal.span()).isEqualTo("钱上头再商");
            assertThat(signal.weight()).isBetween(0.5, 0.85);
        });
        assertThat(read("颜色我喜欢,钱上头再商,好吗", 0, 1).level()).as("its vector leans to none").isEqualTo(PriceLevel.NONE);
    }

    @Test
    void whoSpeaksOfMoneyAlreadySpentIsNoHaggler() {
        assertThat(model(CLASSES, "says.差 0 0 0 30").read(Text.of("上周买的,补差价", Lang.ZH), Nearness.UNKNOWN, Preceding.UNKNOWN)
                .level())
                .isEqualTo(PriceLevel.NONE);
    }

    @Test
    void theScoreTellsHowCertainTheLevelIs() {
        double doubtful = model(CLASSES, "says.怎 0 0 0 0.12").read(Text.of("怎样", Lang.ZH), Nearness.UNKNOWN, Preceding.UNKNOWN)
                .score();
        double certain = model(CLASSES, "says.怎 0 0 0 3").read(Text.of("怎样", Lang.ZH), Nearness.UNKNOWN, Preceding.UNKNOWN)
                .score();

        assertThat(doubtful).isBetween(0.7, 0.8);
        assertThat(certain).isBetween(0.98, 1.0);
        assertThat(PriceLevel.BARGAINING.chance(PriceLevel.BARGAINING.score(0.8))).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void aTurnOfPhraseIsThreeCharactersOrWordsAtMostAndNumbersAreAllTheSame() {
        assertThat(Wording.names(Text.of("150 卖不", Lang.ZH).folded(), Lang.ZH)).contains("says.0", "says.0·卖", "says.卖不")
                .doesNotContain("says.0·卖不卖");
        assertThat(Wording.names(Text.of("Would you take 40?", Lang.EN).folded(), Lang.EN))
                .contains("says.would·you·take", "says.take·0·?", "says.?").doesNotContain("says.would·you·take·0");
    }

    @Test
    void withoutAVectorTheRulesSpeakAlone() {
        assertThat(read("这身打扮不大讲究,我再琢磨").level()).isEqualTo(PriceLevel.NONE);
        assertThat(read("太贵了").signals()).extracting(Signal::kind).containsExactly("too_expensive");
    }

    @Test
    void ofWhatHasNoWordsAllIsShown() {
        assertThat(Clauses.foremost(Text.of("…", Lang.ZH), clause -> 1)).isEqualTo("…");
    }

    @Test
    void aVectorOfAnotherLengthSaysNothing() {
        assertThat(LIKENED.to(new float[]{ 1, 0, 0 }).known()).isFalse();
    }

    @Test
    void chancesAddUpAndFollowTheWeights() {
        Softmax softmax = new Softmax(List.of("a", "b"), Map.of("x", new double[]{ Math.log(3), 0 }));

        assertThat(softmax.of(Map.of("x", 1.0, "unheard of", 9.0))).containsExactly(new double[]{ 0.75, 0.25 }, within(1e-9));
        assertThat(Softmax.parse(softmax.table().lines().toList()).of(Map.of("x", 1.0))[0]).isCloseTo(0.75, within(1e-3));
    }
}
