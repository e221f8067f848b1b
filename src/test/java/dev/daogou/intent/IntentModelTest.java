package dev.daogou.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.daogou.shared.Lang;

/** How rules of intent and likeness are weighed, by one who believes likeness alone. */
class IntentModelTest {

    private static final Likened LIKENED = new Likened(
            List.of(Exemplar.parse("product 里面填的是什么"), Exemplar.parse("stock 黑色还有吗")),
            List.of(new float[]{ 1, 0 }, new float[]{ 0, 1 }), Optional.empty());
    private static final IntentModel MODEL = new IntentModel(Map.of("like", 20.0, "sure.chance", 9.0));

    private static IntentName read(String text) {
        return MODEL.read(Text.of(text, Lang.ZH), LIKENED.to(new float[]{ 1, 0 }), false).name();
    }

    @Test
    void aComplaintOrAReturnIsNotGivenUpForALikeness() {
        assertThat(read("我要投诉")).isEqualTo(IntentName.COMPLAINT);
        assertThat(read("怎么退货")).isEqualTo(IntentName.RETURN);
    }

    @Test
    void whatNoRuleKnowsIsWhatItIsLike() {
        assertThat(read("那里头呢")).isEqualTo(IntentName.PRODUCT);
    }
}
