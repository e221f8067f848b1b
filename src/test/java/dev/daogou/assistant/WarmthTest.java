package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.daogou.assistant.Warmth.Verdict;

class WarmthTest {

    @ParameterizedTest
    @CsvSource({ "零下十五度能穿吗, -15", "零下15度行不行, -15", "能扛住-30吗, -30", "will it do for minus fifteen?, -15",
            "is it ok at −8 °C, -8", "good for twenty-five below?, ", "12 below zero, -12", "十五度穿会热吗, ", "15度穿会热吗, 15",
            "minus twenty five, -25", "能穿吗, " })
    void theTemperatureOfAQuestionIsRead(String question, BigDecimal temperature) {
        assertThat(Warmth.asked(question)).isEqualTo(Optional.ofNullable(temperature));
    }

    @ParameterizedTest
    @ValueSource(strings = { "-20 ℃ 至 -5 ℃", "-20 °C to -5 °C", "-20~-5℃" })
    void itIsHeldAgainstTheRangeOfTheSheet(String range) {
        assertThat(Warmth.of(BigDecimal.valueOf(-15), range)).contains(Verdict.WITHIN);
        assertThat(Warmth.of(BigDecimal.valueOf(-20), range)).contains(Verdict.WITHIN);
        assertThat(Warmth.of(BigDecimal.valueOf(-30), range)).contains(Verdict.COLDER);
        assertThat(Warmth.of(BigDecimal.valueOf(10), range)).contains(Verdict.WARMER);
    }

    @ParameterizedTest
    @ValueSource(strings = { "舒适 -5 ℃，极限 -12 ℃", "室温 12–18 ℃", "220 g", "-5 ℃", "19-21" })
    void whatIsNoRangeIsNotJudged(String line) {
        assertThat(Warmth.of(BigDecimal.TEN, line)).isEmpty();
    }

    @Test
    void aLongHostileTextIsReadAtOnce() {
        assertThat(Warmth.asked("minus ".repeat(50_000))).isEmpty();
    }
}
