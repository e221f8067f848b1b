package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.daogou.catalog.Media;
import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.ProductView;
import dev.daogou.conversation.Page;
import dev.daogou.conversation.Reply;
import dev.daogou.indexing.Hit;
import dev.daogou.indexing.Passage;
import dev.daogou.indexing.PassageKind;
import dev.daogou.intent.IntentReader;
import dev.daogou.shared.Lang;

@Tag("trust")
class PicturesTest {

    private static final DemoShelf SHELF = new DemoShelf(Cast.NOW);

    private static Understood understood(String text, String page) {
        return new Understand(SHELF, new Lexicon(), new FocusFinder(SHELF, new Lexicon()), new IntentReader()).read(
                new Question("default", null, List.of(text), null, new Page(null, page, null), List.of(), null, null));
    }

    private static List<String> shown(String text, String page) {
        Understood understood = understood(text, page);
        return Pictures.of(understood, understood.lang()).stream().map(Reply.Media::alt).toList();
    }

    @Test
    void picturesFitWhatIsAskedAndTheColourThatIsMeantComesFirst() {
        assertThat(shown("樱粉色 M 码有实物图吗", "cloudlet-light-down")).first().asString().contains("樱粉");
        assertThat(shown("樱粉色有实物图吗", "cloudlet-light-down")).noneMatch(alt -> alt.contains("女士轻薄羽绒服,奶白"));
        assertThat(shown("雾蓝的图有吗", "cloudlet-light-down")).first().asString().contains("雾蓝");
        assertThat(shown("面料什么样", "cloudlet-light-down")).containsExactly("面料与绗线近照：窄格绗缝，针脚细密");
        assertThat(shown("什么颜色", "cloudlet-light-down")).hasSize(4);
        assertThat(shown("怎么选尺码,穿多大", "cloudlet-light-down")).containsExactly("云朵轻薄羽绒服尺码表：S 至 XL");
        assertThat(shown("有哪些接口", "mo-air-14")).anyMatch(alt -> alt.contains("接口图"));
        assertThat(shown("多少钱", "cloudlet-light-down")).isEmpty();
    }

    @Test
    void howItIsFoldedIsShownOnItsOwnPage() {
        for (String asked : List.of("怎么折叠", "how do I fold it?")) {
            Understood understood = understood(asked, "drift-packable-men");
            assertThat(understood.product().doc().id()).isEqualTo("drift-packable-men");
            assertThat(understood.factual()).isTrue();
            assertThat(shown(asked, "drift-packable-men")).hasSize(1);
            assertThat(new Facts(SHELF, Cast.CLOCK).say(understood, Cast.phrases(understood.lang())).text())
                    .contains(shown(asked, "drift-packable-men").get(0));
        }
    }

    @Test
    void aDoubtAboutTheColourIsAnsweredByTheShopsWordAndPictures() {
        Understood understood = understood("有色差吗?", "cloudlet-light-down");
        assertThat(understood.doubtsThePictures()).isTrue();
        var faq = new Passage("f", "article:faq#1", PassageKind.FAQ, null, "faq", null, Lang.ZH, "有色差吗？", "不同屏幕略有差别。", null,
                null);
        var found = new Retrieved(List.of(new Hit(faq, 0.9, 0.9, 1, 0.9, 1)), understood.products(), List.of(), List.of());
        assertThat(new Facts(SHELF, Cast.CLOCK).say(understood, found, Cast.phrases(Lang.ZH)).text()).contains("不同屏幕略有差别 [1]",
                "图片放在下面了", "雾蓝");
    }

    @Test
    void aFilmOfItsUseComesBeforePictures() {
        ProductDoc doc = Cast.doc("tent", "帐篷", Lang.ZH, java.util.Map.of(), java.util.Map.of());
        var media = List.of(new Media("image", "/a.svg", "营地里的帐篷", null, "use", null),
                new Media("video", "/a.webm", "搭建全过程", null, "use", null));
        var filmed = new ProductDoc(doc.id(), doc.title(), null, null, null, null, List.of(), media, Lang.ZH, null, null, null,
                null,
                null, null, null, java.util.Map.of(), null, List.of(), java.util.Map.of());
        var view = new ProductView(filmed, Cast.cloudlet().offers(), Cast.NOW);
        var understood = new Understood("怎么搭", "怎么搭", Lang.ZH, new Focus(List.of("tent"), Focus.How.PAGE, List.of()),
                List.of(view), new Lexicon().asked("怎么搭"), Wish.ANY, null, Measures.NONE);
        assertThat(Pictures.of(understood, Lang.ZH)).extracting(Reply.Media::type).containsExactly("video", "image");
    }
}
