package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.daogou.shared.Lang;
import dev.daogou.shared.WordList;

class BridgeTest {

    private static String into(Lang lang, String question) {
        return Bridge.into(lang, question).map(Bridge.Words::text).orElse("");
    }

    @Test
    void aQuestionIsCarriedOverConceptByConcept() {
        assertThat(into(Lang.ZH, "What is your return policy?")).isEqualTo("什么 退货政策");
        assertThat(into(Lang.ZH, "Can I get an invoice?")).isEqualTo("可以 发票");
        assertThat(into(Lang.EN, "尺码不合适可以换吗?")).isEqualTo("does not fit exchange");
        assertThat(into(Lang.EN, "能带上飞机吗?")).isEqualTo("can i plane");
    }

    @Test
    void formsOfAWordAreOneWord() {
        assertThat(into(Lang.ZH, "washing")).isEqualTo(into(Lang.ZH, "Washed?")).isEqualTo("洗");
        assertThat(into(Lang.ZH, "down jackets")).isEqualTo("羽绒服");
    }

    @Test
    void whoMixesLanguagesIsHeardInBoth() {
        assertThat(into(Lang.ZH, "这件 jacket 的 fill power 是多少?")).isEqualTo("这件 外套 的 蓬松度 是多少");
        assertThat(into(Lang.EN, "这件 jacket 的 fill power 是多少?")).isEqualTo("jacket fill power how much");
    }

    @Test
    void figuresAreTheSameInBoth() {
        assertThat(into(Lang.ZH, "Is the memory of the X9 16 GB?")).isEqualTo("内存 x9 16gb");
    }

    @Test
    void whatSaysNothingInTheOtherLanguageIsNotCarried() {
        assertThat(Bridge.into(Lang.EN, "How do I return it?")).isEmpty();
        assertThat(Bridge.into(Lang.ZH, "怎么退货?")).isEmpty();
        assertThat(Bridge.into(Lang.ZH, "Who are you?")).as("a way of asking alone").isEmpty();
        assertThat(Bridge.into(Lang.ZH, "Lorem ipsum")).isEmpty();
    }

    @Test
    void everyLineNamesAConceptInBothLanguages() {
        List<String> lines = WordList.of("indexing/bridge.txt").stream().filter(line -> !line.startsWith("[")).toList();
        assertThat(lines).hasSizeGreaterThan(300).allSatisfy(line -> {
            String[] sides = line.split(" = ");
            assertThat(sides).hasSize(2);
            assertThat(Lang.ofText(sides[0])).isEqualTo(Lang.EN);
            assertThat(Arrays.stream(sides[1].split(", "))).allMatch(word -> Lang.ofText(word) == Lang.ZH);
        });
    }
}
