package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "买两件能便宜点吗|2", "我要3双|3", "两件一共 1000 行不行|2", "拿五个的话呢|5",
            "if I buy 2 it is still dear|2",
            "I'd take two of these|2", "too dear, even for three of them|3", "买十件呢|10" })
    void thoseSpokenOf(String text, int pieces) {
        assertThat(Pieces.in(List.of(text))).isEqualTo(pieces);
    }

    @ParameterizedTest
    @ValueSource(strings = { "太贵了", "第二件半价吗", "要三个月才发货?", "要两个颜色的", "800卖不卖", "would you take 90 for it?", "满两件有优惠吗",
            "get 10 off", "it takes two weeks", "要两个人用的", "买 100 件" })
    void otherFiguresAreNone(String text) {
        assertThat(Pieces.in(List.of(text))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "还是只要一件", "那就买1件吧" })
    void whatIsSaidLastCounts(String text) {
        assertThat(Pieces.in(List.of("买两件呢", text, "太贵"))).isEqualTo(1);
    }
}
