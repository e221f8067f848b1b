package dev.daogou.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class ReleaseTest {

    private final List<String> shown = new ArrayList<>();
    private final List<String> checked = new ArrayList<>();
    private final Release release = new Release(new ClaimWords(), (before, held) -> {
        checked.add(before + "|" + held);
        return held.contains("9") ? "" : held;
    }, shown::add);

    @Test
    void textFlowsDeltaByDeltaKeepingBackTheLastWord() {
        release.feed("A warm ja");
        assertThat(String.join("", shown)).isEqualTo("A warm ");
        release.feed("cket for ");
        assertThat(String.join("", shown)).isEqualTo("A warm jacket for ");
        assertThat(checked).isEmpty();
    }

    @Test
    void aFigureHoldsItsSentenceUntilItIsChecked() {
        release.feed("很暖和。现在只要");
        release.feed("8");
        release.feed("88 元");
        assertThat(String.join("", shown)).isEqualTo("很暖和。现在只要");
        release.feed("。还是");
        assertThat(String.join("", shown)).isEqualTo("很暖和。现在只要888 元。还是");
        assertThat(checked).containsExactly("现在只要|888 元。");
    }

    @Test
    void aDecimalPointSplitAcrossDeltasDoesNotEndTheSentence() {
        for (String delta : List.of("It is $47", ".", "84", " now", ". Ok")) {
            release.feed(delta);
        }
        assertThat(checked).containsExactly("It is |$47.84 now.");
    }

    @Test
    void whatTheCheckRefusesIsNeverShown() {
        for (char c : "Nice. It is $99 for you. Fine.".toCharArray()) {
            release.feed(String.valueOf(c));
        }
        release.finish();
        assertThat(String.join("", shown)).isEqualTo("Nice. It is  Fine.");
    }

    @Test
    void aNumberWordHoldsAndAnOrdinaryNumeralDoesNot() {
        release.feed("这是一款轻便的外套,");
        assertThat(checked).isEmpty();
        assertThat(String.join("", shown)).isEqualTo("这是一款轻便的外套,");
        release.feed("卖一百九十九。");
        assertThat(checked).hasSize(1);
    }

    @Test
    void anEmojiIsNeverSplit() {
        release.feed("ok \uD83D");
        assertThat(String.join("", shown)).isEqualTo("ok ");
        release.feed("\uDE00 ");
        assertThat(String.join("", shown)).isEqualTo("ok \uD83D\uDE00 ");
    }
}
