package dev.daogou.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverTest {

    private static boolean isOver(String text) {
        return Over.isSaidBehind(text, text.indexOf("599") + 3);
    }

    @ParameterizedTest
    @ValueSource(strings = { "之前说的 ¥599 特价已于 12月2日 10:00 结束,现在是 ¥699。", "599 元的特价已经结束了。", "之前的 ¥599 不再有效。",
            "The sale price of ¥599 I mentioned ended on 2 Dec 10:00; it is ¥699 now.", "The ¥599 sale has ended.",
            "¥599 is no longer available as a price." })
    void whatIsTakenBackIsOver(String text) {
        assertThat(isOver(text)).isTrue();
    }

    /** Attack: the sentence speaks of an end, and the amount is promised all the same. */
    @ParameterizedTest
    @ValueSource(strings = { "特价已经结束,给您 ¥599。", "¥599 的特价还没结束。", "¥599 特价未结束。", "现在 ¥599,别的活动已经结束。",
            "The sale has ended but it is ¥599 for you.", "The ¥599 sale has not ended.",
            "It is ¥599 although the sale has ended.",
            "It's ¥599. The other sale has ended.", "¥599 is yours even after the sale has ended." })
    void whatIsPromisedIsNot(String text) {
        assertThat(isOver(text)).isFalse();
    }
}
