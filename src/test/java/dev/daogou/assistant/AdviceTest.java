package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.daogou.assistant.Need.People;
import dev.daogou.intent.IntentReader;
import dev.daogou.shared.Lang;

@Tag("trust")
class AdviceTest {

    private static final DemoShelf SHELF = new DemoShelf(Cast.NOW);

    private static Optional<String> told(String text) {
        var understand = new Understand(SHELF, new Lexicon(), new FocusFinder(SHELF, new Lexicon()), new IntentReader());
        Understood understood = understand
                .read(new Question("default", null, List.of(text), null, null, List.of(), null, null));
        assertThat(understood.seeksAdvice()).as(text).isTrue();
        var all = SHELF.products(SHELF.names().stream().map(name -> name.id()).toList());
        return new Advice(Cast.phrases(understood.lang())).say(understood, new Retrieved(List.of(), all, List.of(), List.of()))
                .map(Facts.Said::text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = { "八百以内去哈尔滨穿的羽绒服 | - | 800 | -20", "a jacket under 800 | - | 800 | -",
            "over 500 laptop | 500 | - | -", "500到1000的羽绒服 | 500 | 1000 | -", "预算两千 | - | 2000 | -",
            "between 300 and 500 | 300 | 500 | -", "一千元以上的手机 | 1000 | - | -", "零下15度到零下5度 | - | - | -15",
            "weight range 55-75 lbs | - | - | -",
            "满199减20 | - | - | -", "不超过600块 | - | 600 | -" })
    void aNeedIsReadAsItIsSaid(String text, BigDecimal floor, BigDecimal ceiling, BigDecimal cold) {
        Need need = Need.of(text);
        assertThat(need.floor()).isEqualTo(floor);
        assertThat(need.ceiling()).isEqualTo(ceiling);
        assertThat(need.cold()).isEqualTo(cold);
        assertThat(Need.of("给儿子买羽绒服").people()).isEqualTo(People.CHILDREN);
    }

    @Test
    void whatIsNamedFitsTheNeedAndWhatIsStretchedIsSaid() {
        assertThat(told("八百以内去哈尔滨穿的羽绒服")).hasValueSatisfying(text -> assertThat(text)
                .contains("哈尔滨冬天约 -20 ℃", "800 元以内没有找到合适的", "极光男士", "-20 ℃ 至 -5 ℃").doesNotContain("云朵"));
        assertThat(told("推荐一款500到700的羽绒服")).hasValueSatisfying(text -> assertThat(text).contains("¥599").doesNotContain("¥399")
                .doesNotContain("手机"));
        assertThat(told("I want a jacket for Harbin in January under 2000")).hasValueSatisfying(
                text -> assertThat(text).contains("Harbin to be about -20", "parka").doesNotContain("power bank"));
        assertThat(told("想给孩子买羽绒服,五百以内")).hasValueSatisfying(text -> assertThat(text).contains("豆芽").doesNotContain("云朵"));
    }

    @Test
    void nothingIsRecommendedToSomebodyWhoseHealthMayHangOnIt() {
        assertThat(told("推荐一款不含花生的零食")).isEmpty();
        assertThat(told("推荐孕妇能吃的零食")).isEmpty();
        assertThat(Cast.phrases(Lang.ZH).say("advice")).isNotBlank();
    }

    @Test
    void aTapOnAChoiceAnswersWhatWasAskedFirst() {
        var understand = new Understand(SHELF, new Lexicon(), new FocusFinder(SHELF, new Lexicon()), new IntentReader());
        Understood understood = understand.read(new Question("default", null, List.of("羽汀 云朵女士轻薄羽绒服"), null, null,
                List.of(Cast.visitor("雾蓝 M 有货吗"), Cast.assistant("请问您问的是哪一款?")), null, null));
        assertThat(understood.asksOnly(Facet.STOCK)).isTrue();
        assertThat(new Facts(SHELF, Cast.CLOCK).say(understood, Cast.phrases(Lang.ZH)).text()).contains("雾蓝 M 有货");
    }
}
