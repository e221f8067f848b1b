package dev.daogou.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.daogou.shared.Lang;

/** How rules and likeness are weighed, with vectors of two numbers. */
class PriceModelTest {

    private static final List<Exemplar> EXEMPLARS = List.of(Exemplar.parse("bargaining price 这价钱我下不去手,再商量商量"),
            Exemplar.parse("none product 里面填的是什么"));
    private static final Likened LIKENED = new Likened(EXEMPLARS, List.of(new float[]{ 1, 0 }, new float[]{ 0, 1 }),
            Optional.empty());
    /** Believes likeness, and rules twice as much. */
    private static final PriceModel MODEL = new PriceModel(Softmax.parse(List.of("feature none curious comparing bargaining",
            "like.none 3 0 0 0", "like.bargaining 0 0 0 3", "rules.none 1 0 0 0", "rules.curious 0 6 0 0",
            "rules.comparing 0 0 6 0", "rules.bargaining 0 0 0 6")));

    private static PriceSensitivity read(String text, float... vector) {
        return MODEL.read(Text.of(text, Lang.ZH), vector.length == 0 ? Nearness.UNKNOWN : LIKENED.to(vector));
    }

    @Test
    void whatNoRuleKnowsIsNoticedByItsLikenessAndShownInItsNearestClause() {
        PriceSensitivity read = read("颜色我喜欢,钱上头再商量,好吗", 1, 0);

        assertThat(read.level()).isEqualTo(PriceLevel.BARGAINING);
        assertThat(PriceLevel.ofScore(read.score())).isEqualTo(PriceLevel.BARGAINING);
        assertThat(read("这身打扮不大讲究,我再琢磨", 1, 0).signals()).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo("like_bargaining");
            assertThat("这身打扮不大讲究,我再琢磨").contains(signal.span());
            assertThat(signal.weight()).isBetween(0.5, 0.85);
        });
    }

    @Test
    void theLeaningOfItsVectorAloneMakesNobodyAHaggler() {
        float[][] weights = new float[4][7];
        weights[PriceLevel.BARGAINING.ordinal()][6] = 9;
        Likened leaning = new Likened(EXEMPLARS, List.of(new float[]{ 1, 0 }, new float[]{ 0, 1 }),
                Optional.of(new Leaning(weights)));
        PriceModel believing = new PriceModel(Softmax.parse(List.of("feature none curious comparing bargaining",
                "leans.bargaining 0 0 0 5")));

        assertThat(believing.read(Text.of("里面是什么", Lang.ZH), leaning.to(new float[]{ 0, 1 })).level())
                .isLessThanOrEqualTo(PriceLevel.CURIOUS);
        assertThat(believing.read(Text.of("里面是什么", Lang.ZH), leaning.to(new float[]{ 1, 0 })).level())
                .as("like an exemplar, too").isEqualTo(PriceLevel.BARGAINING);
    }

    @Test
    void whoSpeaksOfMoneyAlreadySpentIsNoHaggler() {
        PriceModel believing = new PriceModel(Softmax.parse(List.of("feature none curious comparing bargaining",
                "like.bargaining 0 0 0 30", "rules.none 1 0 0 0")));

        assertThat(believing.read(Text.of("上周买的,补差价", Lang.ZH), LIKENED.to(new float[]{ 1, 0 })).level())
                .isEqualTo(PriceLevel.NONE);
    }

    @Test
    void withoutAVectorTheRulesSpeakAlone() {
        assertThat(read("这身打扮不大讲究,我再琢磨").level()).isEqualTo(PriceLevel.NONE);
        assertThat(read("太贵了").signals()).extracting(Signal::kind).containsExactly("too_expensive");
    }

    @Test
    void ofTwoClausesTheOneThatSharesMostWithTheExemplarIsShown() {
        assertThat(Clauses.nearest(Text.of("颜色我喜欢,可价钱还得商量。谢谢", Lang.ZH), EXEMPLARS.get(0).text())).isEqualTo("可价钱还得商量");
        assertThat(Clauses.nearest(Text.of("…", Lang.ZH), "anything")).isEqualTo("…");
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
