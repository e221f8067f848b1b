package dev.daogou.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Line;
import dev.daogou.shared.Lang;

class PrecedingTest {

    /** Lines of the assistant and the visitor in turn, the last of whom is the visitor. */
    private static List<Line> talk(String... texts) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            lines.add(new Line((texts.length - i) % 2 == 1 ? Author.VISITOR : Author.ASSISTANT, texts[i], false));
        }
        return lines;
    }

    private static Map<String, Double> seen(Preceding before, String text) {
        Map<String, Double> features = new LinkedHashMap<>();
        before.add(Text.of(text, null), Lang.ofText(text), false, name -> true, features);
        return features;
    }

    private static Map<String, Double> seen(String... texts) {
        List<Line> lines = talk(texts);
        return seen(Preceding.after(lines.subList(0, lines.size() - 1)), texts[texts.length - 1]);
    }

    @Test
    void aNumberBelowThePriceThatWasNamedIsSeenAsSuch() {
        assertThat(seen("these are 12 each.", "make it 9")).containsKeys("number.below", "number.below.short",
                "before.number.tells.short.number");
        assertThat(seen("现价 899 元。", "899那件")).containsKey("number.equal");
        assertThat(seen("which size?", "make it 9")).containsKeys("number.alone", "before.words.asks.short.number");
    }

    @Test
    void aPriceIsRememberedThoughOtherThingsWereSpokenOfSince() {
        assertThat(seen("it is £45.", "is it soft", "very.", "40 then?")).containsKey("number.below");
    }

    @Test
    void whatWasHeardCountsByItsTurnsOfPhraseAndMoreWhereTheAnswerIsShort() {
        assertThat(seen("and your budget?", "60")).containsKeys("heard.budget", "heard.short.budget");
        assertThat(seen("and your budget?", "I would rather tell you what it is for first")).containsKey("heard.budget")
                .doesNotContainKey("heard.short.budget");
    }

    @Test
    void onlyWhatOthersSaidSinceTheVisitorsLastMessageIsHeard() {
        List<Line> lines = List.of(new Line(Author.SYSTEM, "Mei has joined", false), new Line(Author.VISITOR, "hi", false),
                new Line(Author.VISITOR, "a coat", false), new Line(Author.AGENT, "which one?", false),
                new Line(Author.VISITOR, "the blue", false));

        assertThat(Preceding.each(lines)).extracting(Preceding::kind).containsExactly(Preceding.Kind.NOTHING,
                Preceding.Kind.OWN, Preceding.Kind.HEARD);
        assertThat(Preceding.each(lines).get(2).heard()).isEqualTo("which one?");
        assertThat(Preceding.each(lines).get(2)).isEqualTo(Preceding.after(lines.subList(0, 4)));
    }

    @Test
    void whatStandsAloneIsReadAsThoughNothingWereKnown() {
        assertThat(seen(Preceding.UNKNOWN, "make it 9")).isEmpty();
    }

    @Test
    void ofALongAnswerItsEndIsHeard() {
        assertThat(Preceding.after(talk("¥1,099。" + "很暖和。".repeat(500) + "要黑色吗?", "").subList(0, 1)).heard()).hasSize(200)
                .endsWith("要黑色吗?");
        assertThat(Preceding.after(talk("¥1,099。" + "很暖和。".repeat(500), "").subList(0, 1)).named()).containsExactly(1099.0);
    }

    @Test
    void fewOpenWithThePriceButWhoSaysSoPlainlyIsBelieved() {
        Map<String, Double> features = new LinkedHashMap<>();
        Preceding.after(List.of()).add(Text.of("too expensive", null), Lang.EN, true, name -> true, features);

        assertThat(features).isEmpty();
        assertThat(seen(Preceding.after(List.of()), "hm")).containsKey("before.nothing");
    }
}
