package dev.daogou.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void aTextFallsIntoSentencesLinesAndItems() {
        assertThat(PlainText.sentences("""
                # 退换货
                - **七天**无理由退货。吊牌完好即可！
                1. 运费由我们承担；会员免运费
                | 尺码 | 身高 |
                |---|---|
                | M | 165 |
                It weighs 5.5 kg. Battery: approx. 20 hours. Done?
                Fill: 150 g | Power: 800
                """)).containsExactly("七天无理由退货。", "吊牌完好即可！", "运费由我们承担；", "会员免运费", "尺码", "身高", "M", "165",
                "It weighs 5.5 kg.", "Battery: approx. 20 hours.", "Done?", "Fill: 150 g", "Power: 800");
    }

    @Test
    void nothingOfASourceBecomesMarkup() {
        assertThat(PlainText.of("a <img src=x onerror=alert(1)> b ![i](https://e.example/?q=(1)) [go](javascript:x(1)) [2] c"))
                .doesNotContain("<", "](", "[2]", "javascript", "e.example").contains("go", "(2)");
        assertThat(PlainText.of("x [a](b [c](d)")).doesNotContain("](");
        assertThat(PlainText.of("hidden\u202Etext\u200B")).isEqualTo("hiddentext");
    }

    @Test
    void aLongBrokenTextTakesNoTime() {
        String brackets = "[(".repeat(50_000) + "<".repeat(50_000) + "![".repeat(50_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(PlainText.sentences(brackets)).isEmpty());
    }
}
