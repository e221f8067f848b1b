package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.daogou.shared.Lang;

class CrossingTest {

    private static final Crossing.Look NEVER = (text, vector, lang) -> {
        throw new AssertionError("looked for " + text);
    };
    private static final Models TWO = new Models("of-zh", "of-en");

    private static Hit hit(Lang lang, double score) {
        var passage = new Passage(lang + "/" + score, "article:x", PassageKind.FAQ, null, "x", null, lang, "", "x", null, null);
        return new Hit(passage, score, 0.0, null, score, 1);
    }

    @Test
    void oneModelForAllLanguagesIsLeftAlone() {
        List<Hit> own = List.of(hit(Lang.ZH, 0.3), hit(Lang.EN, 0.2));

        assertThat(new Crossing(null, new Models("one", "one"), lang -> true).add(own, "What is your return policy?", NEVER))
                .isSameAs(own);
    }

    @Test
    void whatIsWellSaidInTheQuestionsLanguageIsLeftAlone() {
        List<Hit> own = List.of(hit(Lang.EN, 0.7), hit(Lang.ZH, 0.2));

        assertThat(new Crossing(null, TWO, lang -> true).add(own, "What is your return policy?", NEVER)).isSameAs(own);
    }

    @Test
    void aShopWithNothingInTheOtherLanguageCostsNoVector() {
        List<Hit> own = List.of(hit(Lang.EN, 0.3));

        assertThat(new Crossing(null, TWO, lang -> true).add(own, "What is your return policy?", (text, vector, lang) -> {
            assertThat(lang).isEqualTo(Lang.ZH);
            assertThat(vector.vector()).isNull();
            return List.of();
        })).isSameAs(own);
    }

    @Test
    void aShopThatCertainlyHasNothingInTheOtherLanguageCostsNoSearch() {
        List<Hit> own = List.of(hit(Lang.EN, 0.3));

        assertThat(new Crossing(null, TWO, lang -> lang == Lang.EN).add(own, "What is your return policy?", NEVER))
                .isSameAs(own);
    }
}
