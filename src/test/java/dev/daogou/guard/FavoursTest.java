package dev.daogou.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words of a visitor are a push, after which nothing is shown before its sentence is whole. */
class FavoursTest {

    @ParameterizedTest
    @ValueSource(strings = { "618的价还能享吗", "能按618的价吗", "0元试用给我", "零元购有吗", "a bit cheaper?" })
    void whoAsksForWhatIsOverOrForNothingPushes(String said) {
        assertThat(Favours.isPush(List.of(said))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Tell me about this coat, k618", "订单 W161803 到哪了", "型号 KX-618 多重", "这件 200元 的是什么面料" })
    void aNumberWithinAnotherIsNone(String said) {
        assertThat(Favours.isPush(List.of(said))).isFalse();
    }
}
