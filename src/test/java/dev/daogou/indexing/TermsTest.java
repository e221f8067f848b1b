package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            800FP               | 蓬松度800FP,90%白鸭绒
            65w                 | 支持 65 W 快充
            10000mAh            | 10,000mAh battery
            -15℃                | 适合 -15°C
            零下十五度          | 适合-15℃
            14寸                | 14英寸屏幕
            i7-13700H           | Intel Core i7-13700H
            13700h              | Intel Core i7-13700H
            gore-tex            | GORE-TEX 面料
            waterproof jackets  | Waterproof jacket
            充绒量多少          | 充绒量:180g
            羽绒服能机洗吗      | 可机洗
            ８００              | 800FP
            """)
    void aQuestionFindsThePassage(String question, String passage) {
        assertThat(Terms.ofQuestion(question)).anyMatch(Terms.ofPassage(passage)::contains);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15℃       | 适合 -15°C
            65W       | 100 W
            what is it | It is what it is
            的吗呢     | 这是我的吗
            """)
    void aQuestionDoesNotFindThePassage(String question, String passage) {
        assertThat(Terms.ofQuestion(question)).noneMatch(Terms.ofPassage(passage)::contains);
    }

    @Test
    void negationStays() {
        assertThat(Terms.ofQuestion("is it not waterproof")).contains("not");
    }

    @Test
    void textsWithoutWordsHaveNoTerms() {
        assertThat(Terms.ofQuestion("?!… 。")).isEmpty();
        assertThat(Terms.ofPassage("")).isEmpty();
    }

    @Test
    void aWordWithoutEndIsCutToWhatAnIndexTakes() {
        for (String endless : List.of("a".repeat(33_000), "あ".repeat(11_000), "a.bb.".repeat(40_000), "1".repeat(33_000))) {
            assertThat(Terms.ofPassage(endless)).isNotEmpty().allMatch(term -> term.length() <= 70);
        }
    }
}
