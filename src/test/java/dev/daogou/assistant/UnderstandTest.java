package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.daogou.shared.Lang;
import dev.daogou.shop.Languages;

class UnderstandTest {

    private final Cast cast = new Cast();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "极光派克充绒多少|aurora", "云朵有货吗|cloudlet", "how much is the Cloudlet jacket|cloudlet",
            "is the watr botle available|bottle", "price of the water bottle|bottle", "what about the light bulb|lamp",
            "Action Camera price|camera-a" })
    void aProductIsFoundByItsNameWithTypos(String text, String id) {
        assertThat(cast.understood(text, null).focus().ids()).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "how much is the camera", "羽绒服有货吗", "什么时候发货" })
    void whatCouldBeSeveralIsNone(String text) {
        assertThat(cast.understood(text, null).focus().known()).isFalse();
    }

    @Test
    void thePageSaysWhichProductUnlessAnotherIsNamed() {
        assertThat(cast.understood("多少钱", "aurora").focus().ids()).containsExactly("aurora");
        assertThat(cast.understood("云朵多少钱", "aurora").focus().ids()).containsExactly("cloudlet");
        assertThat(cast.understood("and in light blue?", "cloudlet").focus().ids()).containsExactly("cloudlet");
    }

    @Test
    void theOneSpokenOfLastIsMeantByThatOne() {
        Understood understood = cast.understood("那个黑色的呢", "aurora", Cast.visitor("云朵雾蓝 M 码有货吗"),
                Cast.assistant("羽汀 云朵女士轻薄羽绒服:雾蓝 M 有货(剩 3 件) [1]。"));
        assertThat(understood.focus().ids()).containsExactly("cloudlet");
        assertThat(understood.asked()).extracting(Asked::facet).containsExactly(Facet.STOCK);
        assertThat(understood.wish().options()).containsEntry("颜色", Set.of("曜黑")).containsEntry("尺码", Set.of("M"));
    }

    @Test
    void severalThingsAreAskedInOneMessage() {
        assertThat(cast.understood("充绒量多少?有货吗?什么时候发?", "cloudlet").asked()).extracting(Asked::facet)
                .containsExactly(Facet.ATTRIBUTE, Facet.STOCK, Facet.SHIP_TIME);
    }

    @Test
    void aFormIsReadInEitherLanguage() {
        assertThat(cast.understood("is the black one in M available", "cloudlet").wish().options())
                .containsEntry("颜色", Set.of("曜黑")).containsEntry("尺码", Set.of("M"));
        assertThat(cast.understood("is the blue 1000 ml glass water bottle available", null).wish().options())
                .containsEntry("capacity", Set.of("1000ml")).containsEntry("material", Set.of("glass"))
                .containsEntry("color", Set.of("blue"));
    }

    @Test
    void whatTheProductDoesNotComeInIsNamed() {
        assertThat(cast.understood("有红色的吗", "cloudlet").wish().unknown()).containsExactly("红色");
        assertThat(cast.understood("XXL 有货吗", "cloudlet").wish().unknown()).containsExactly("xxl");
        assertThat(cast.understood("the 2000 ml bottle", "bottle").wish().unknown()).containsExactly("2000ml");
    }

    @Test
    void theAnswerIsInTheQuestionsLanguage() {
        assertThat(cast.understood("is the 云朵 jacket in stock", null).lang()).isEqualTo(Lang.EN);
        assertThat(cast.understood("X7 Pro 续航多久", null).lang()).isEqualTo(Lang.ZH);
        assertThat(cast.understood("XL?", "cloudlet", Cast.visitor("有货吗"), Cast.assistant("有货。")).lang()).isEqualTo(Lang.ZH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "zh en|is it in stock|EN", "zh|is it in stock|ZH", "zh|有货吗|ZH", "en|有货吗|EN" })
    void theAnswersLanguageIsOneThatTheShopServes(String served, String text, Lang answered) {
        var languages = new Languages(Stream.of(served.split(" ")).map(Lang::of).toList());
        Question typed = new Question("default", null, List.of(text), null, null, List.of(), null, null);
        assertThat(cast.understand().read(typed, languages).lang()).isEqualTo(answered);
    }
}
