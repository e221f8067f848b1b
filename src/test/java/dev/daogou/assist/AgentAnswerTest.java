package dev.daogou.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.daogou.assist.Inquiry.Spoken;
import dev.daogou.assist.Inquiry.Why;
import dev.daogou.shared.Lang;

class AgentAnswerTest {

    private final Courtesy courtesy = new Courtesy();

    @ParameterizedTest
    @ValueSource(strings = { "您好,亲~", "稍等,我帮您查一下", "好的,马上帮您核实一下哦。", "请稍等", "不客气!祝您购物愉快~", "Hi there!", "One moment, please.",
            "Let me check that for you.", "Thanks for waiting!", "Hello Anna, I'm Mei from customer care." })
    void politenessAnswersNothing(String said) {
        assertThat(courtesy.isAll(said)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "可以开发票,下单时填写抬头就行。", "您好,可以的,支持刻字。", "It can be washed at 30 °C.", "Yes, it fits a carry-on.",
            "好的,已经给您换成黑色" })
    void anAnswerIsNoPoliteness(String said) {
        assertThat(courtesy.isAll(said)).isFalse();
    }

    @Test
    void greetingsGoAndWhatAnswersStays() {
        AgentAnswer answer = answer("您好,请问可以刻字吗?", "您好!", "稍等,我看一下。可以刻字,最多八个字。", "三天后发货。");
        assertThat(answer.title()).isEqualTo("请问可以刻字吗?");
        assertThat(answer.body()).isEqualTo("可以刻字,最多八个字。\n三天后发货。");
        assertThat(answer.cautions()).isEmpty();
        assertThat(answer.byName()).isEqualTo("Mei");
    }

    @Test
    void whatBelongsToOneVisitorIsTakenOutAndSaid() {
        AgentAnswer answer = answer("我的订单号 W20261120 能改刻字吗?电话13800001111",
                "可以改刻字,发货前都行。您的订单 W20261120 已经帮您改好了。有事打 138-0000-1111 或写 mei@shop.example。");
        assertThat(answer.title()).doesNotContain("W2026", "13800001111").contains("能改刻字吗");
        assertThat(answer.body()).isEqualTo("可以改刻字,发货前都行。");
        assertThat(answer.cautions()).containsExactlyInAnyOrder("order", "contact");
        AgentAnswer english = answer("Can you engrave order no. 4711-22?",
                "Yes, up to eight letters. Your order number is 4711-22. Call +49 30 1234567.");
        assertThat(english.body()).isEqualTo("Yes, up to eight letters.");
        assertThat(english.title()).doesNotContain("4711");
    }

    @Test
    void aPriceIsWarnedOf() {
        assertThat(answer("刻字收费吗?", "刻字收 15 元。").cautions()).containsExactly("price");
        assertThat(answer("多久发货?", "2 天内发货,2026-11-20 前都是。").cautions()).isEmpty();
    }

    @Test
    void whereNothingIsLeftNothingIsProposed() {
        assertThat(AgentAnswer.of(inquiry("可以刻字吗?", "好的,稍等。"), courtesy)).isEmpty();
        assertThat(AgentAnswer.of(inquiry("可以刻字吗?", "订单 W20261120 已经发出。"), courtesy)).isEmpty();
    }

    private AgentAnswer answer(String asked, String... said) {
        return AgentAnswer.of(inquiry(asked, said), courtesy).orElseThrow();
    }

    private static Inquiry inquiry(String asked, String... said) {
        List<Spoken> spoken = Arrays.stream(said).map(text -> new Spoken("Mei", text)).toList();
        return new Inquiry(1, "m", asked, Lang.ofText(asked), Instant.EPOCH, 1, null, Why.MISSING, "agent", "", spoken);
    }
}
