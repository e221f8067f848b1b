package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Line;
import dev.daogou.conversation.Page;
import dev.daogou.intent.IntentReader;

/** How shoppers really write, over the demo shop: politely, in other units, half a name, one word for the whole. */
class ShopperWordsTest {

    private final DemoShelf shelf = new DemoShelf(Clock.systemUTC().instant());
    private final Lexicon lexicon = new Lexicon();
    private final Understand understand = new Understand(shelf, lexicon, new FocusFinder(shelf, lexicon), new IntentReader());
    private final Facts facts = new Facts(shelf, Clock.systemUTC());

    @Test
    void aGreetingBeforeAQuestionIsNoQuestion() {
        assertThat(told("hi, how much for the 4 L rice cooker", null)).contains("¥279");
        assertThat(told("你好,电饭煲多少钱,谢谢", null)).contains("¥279");
    }

    @Test
    void whetherThereIsASaleAsksForNoStock() {
        assertThat(told("Is there a sale on the air fryer right now", null)).contains("not on sale").doesNotContain("in stock");
        assertThat(told("有没有优惠券可以领", null)).contains("ZHIXIA20");
        assertThat(told("有没有 M 码的,多少钱", "moss-fleece")).contains("M", "有货", "¥239");
    }

    @Test
    void aMeasureIsTheSameInEveryUnit() {
        assertThat(Quantities.in("1L")).isEqualTo(Quantities.in("1000 ml")).isEqualTo(Quantities.in("1升")).hasSize(1);
        assertThat(Quantities.in("2米3")).isEqualTo(Quantities.in("2.3 m"));
        assertThat(Quantities.in("11寸")).isEqualTo(Quantities.in("11-inch")).isEqualTo(Quantities.in("11\""));
        assertThat(Quantities.in("10 liters, 5 mm")).hasSize(2);
        assertThat(told("2米乘2米3的多少钱", "feather-duvet-95")).contains("¥1199").doesNotContain("1299");
    }

    @Test
    void theBiggerOneIsTheNextUp() {
        var before = List.of(new Line(Author.VISITOR, "how much is the Vista 7 Pro with 256GB", false));
        assertThat(told("and the bigger one?", null, before)).contains("¥4299").doesNotContain("¥3699");
        assertThat(told("那小一点的呢", null, List.of(new Line(Author.VISITOR, "电热毯2.0 × 1.8 m的多少钱", false))))
                .contains("¥199").doesNotContain("¥269");
    }

    @Test
    void aColourOfWhatIsSpokenOfIsNoOtherProduct() {
        assertThat(told("燕麦米的还剩几件", "tingan-over-1")).contains("燕麦米 有货(剩 9 件)").doesNotContain("曲奇");
        assertThat(told("那个燕麦米的呢", null, List.of(new Line(Author.VISITOR, "500ml 保温杯松针绿的多少钱", false))))
                .contains("保温杯", "¥69").doesNotContain("曲奇");
    }

    @Test
    void aModelTheShopHasNotIsNotTheNextBest() {
        assertThat(understood("S9 长续航手机多少钱", null, List.of()).products()).isEmpty();
        assertThat(understood("how much is the 6 L humidifier", null, List.of()).products()).noneMatch(
                p -> p.doc().id().equals("stew-rice-cooker-4"));
    }

    @Test
    void whatIsNamedIsAskedForAndNotTheWhole() {
        assertThat(told("降噪怎么样", "tingan-buds-3")).contains("48 dB");
        assertThat(told("这个有什么过敏原", "seaweed-crunch")).contains("同一车间处理虾");
        assertThat(told("-40度能穿不", "northpeak-expedition")).contains("不建议", "-35 ℃ 至 -15 ℃");
    }

    @Test
    void whatCanBeOrderedAheadIsNotSaidToBeSoldOut() {
        assertThat(told("有货吗", "yao-fold-2")).contains("可预订").doesNotContain("都缺货");
    }

    @Test
    void formsOfDifferentPricesHaveEachTheirSale() {
        assertThat(told("有优惠吗", "daily-nuts-30")).contains("30 袋:正在优惠,¥89", "7 袋:正在优惠,¥28.90");
    }

    @Test
    void aColourItDoesNotComeInIsNamedBesideThoseItDoes() {
        assertThat(told("which colours do you have, any gold?", "yao-watch-2")).contains("does not come in gold",
                "Obsidian black", "Sunset orange");
    }

    private String told(String text, String page) {
        return told(text, page, List.of());
    }

    private String told(String text, String page, List<Line> before) {
        Understood understood = understood(text, page, before);
        return facts.say(understood, Cast.phrases(understood.lang())).text();
    }

    private Understood understood(String text, String page, List<Line> before) {
        return understand
                .read(new Question("default", null, List.of(text), null, new Page(null, page, null), before, null, null));
    }
}
