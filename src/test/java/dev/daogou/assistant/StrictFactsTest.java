package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.daogou.catalog.AttributeValue;
import dev.daogou.catalog.ProductView;
import dev.daogou.conversation.Page;
import dev.daogou.guard.Concern;
import dev.daogou.guard.Contains;
import dev.daogou.indexing.Hit;
import dev.daogou.indexing.Passage;
import dev.daogou.indexing.PassageKind;
import dev.daogou.intent.IntentReader;
import dev.daogou.shared.Lang;
import dev.daogou.shop.ShopSettings;
import dev.daogou.shop.Stakes;

/** What somebody's health hangs on is said in the data sheet's own words or not at all. */
@Tag("trust")
class StrictFactsTest {

    private static final DemoShelf SHELF = new DemoShelf(Cast.NOW);

    private static String told(String text, String page) {
        var understand = new Understand(SHELF, new Lexicon(), new FocusFinder(SHELF, new Lexicon()), new IntentReader());
        Understood understood = understand.read(
                new Question("default", null, List.of(text), null, new Page(null, page, null), List.of(), null, null));
        return new Facts(SHELF, Cast.CLOCK).say(understood, Cast.phrases(understood.lang())).text();
    }

    private static String of(Map<String, String> sheet, String asked) {
        var attributes = new LinkedHashMap<String, AttributeValue>();
        sheet.forEach((name, value) -> attributes.put(name, AttributeValue.of(value)));
        var product = new ProductView(Cast.doc("p", "饼", Lang.ZH, attributes, Map.of()), Cast.cloudlet().offers(), Cast.NOW);
        return new StrictFacts(product, Cast.phrases(Lang.ZH), new Sources()).contains(Concern.called("坚果"), asked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "含坚果吗 | daily-nuts-30 | 写明含有坚果 | 含坚果(巴旦木",
            "含花生吗? | daily-nuts-30 | 不能当作不含花生 | 同一车间处理花生、牛奶",
            "any nuts? | freeze-strawberry | cannot be called free of nuts | made where milk and tree nuts are handled",
            "无麸质吗 | mango-soft | 没写不等于不含 | 配料本身不含常见过敏原",
            "is it gluten free? | cashew-charcoal | does not mean there is none | 腰果、食用盐",
            "对花生过敏能吃吗 | mango-soft | 没写不等于不含 | 芒果、白砂糖",
            "孕妇能吃吗? | dark-choc-82 | 不替您下结论 | 含大豆",
            "Is it safe during pregnancy? | oolong-cold-brew | will not judge that | colleague",
            "糖尿病人可以吃吗 | freeze-strawberry | 不替您下结论 | 46.0 g",
            "is it vegan? | oat-cookies | rather not guess | colleague",
            "含酒精吗 | thermos-500 | 没有提到酒精 | 人工客服",
            "保质期多久 | mango-soft | 270 天 | 保质期",
            "生产日期 | mango-soft | 2026 年 8 月后批次 | 生产日期",
            "有过敏原吗 | thermos-500 | 没有写过敏原 | 人工客服" })
    void theSheetIsQuotedAndNothingIsConcluded(String asked, String page, String verdict, String quoted) {
        String plain = told(asked, page).replace('（', '(').replace('）', ')');
        assertThat(plain).contains(verdict, quoted).doesNotContain("放心", "可以吃", "is safe");
    }

    @Test
    void onlyWhatDeniesTheThingAskedAfterDeniesIt() {
        assertThat(of(Map.of("过敏原", "不含坚果"), "含坚果吗")).startsWith("资料写明不含坚果");
        assertThat(of(Map.of("过敏原", "不含坚果"), "含腰果吗")).contains("不含腰果(坚果)");
        assertThat(of(Map.of("过敏原", "不含腰果"), "含腰果吗")).contains("写明不含腰果");
        assertThat(of(Map.of("过敏原", "不含腰果"), "含坚果吗")).startsWith("资料里没有提到坚果");
        assertThat(of(Map.of("过敏原", "不含坚果;同一生产线处理腰果"), "含坚果吗")).contains("不能当作不含");
        assertThat(of(Map.of("配料", "无糖杏仁酱、盐"), "含坚果吗")).startsWith("资料写明含有坚果");
        assertThat(of(Map.of("重量", "30 g"), "含坚果吗")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "Contains milk, soy. May contain nuts. | TRACES", "Free from milk and nuts | FREE",
            "contains no artificial colours, nuts, salt | NOTHING", "Nut-free | FREE", "oats, sugar | NOTHING",
            "sugar, hazelnut paste | YES", "made where tree nuts are handled | TRACES" })
    void aLineIsReadAsItIsWritten(String line, Contains said) {
        assertThat(Contains.said(line, Concern.called("坚果"), true)).isEqualTo(said);
    }

    @Test
    void aTextOfTheProductIsQuotedWhereTheSheetIsSilent() {
        var passage = new Passage("x", "product:dark-choc-82#text", PassageKind.MANUAL, "dark-choc-82", null, null, Lang.ZH,
                "说明",
                "每天两块。孕妇不宜多吃。", null, null);
        var understand = new Understand(SHELF, new Lexicon(), new FocusFinder(SHELF, new Lexicon()), new IntentReader());
        Understood understood = understand.read(new Question("default", null, List.of("孕妇能吃吗"), null,
                new Page(null, "dark-choc-82", null), List.of(), null, null));
        var found = new Retrieved(List.of(new Hit(passage, 0.9, 0.9, 1, 0.9, 1)), understood.products(), List.of(), List.of());
        assertThat(new Facts(SHELF, Cast.CLOCK).say(understood, found, Cast.phrases(Lang.ZH)).text()).contains("孕妇不宜多吃 [1]")
                .doesNotContain("不替您下结论");
        assertThat(understood.stakes()).isEqualTo(Stakes.SAFETY);
    }

    @Test
    void aShopIsSurerOfAllergensThanOfColours() {
        var settings = ShopSettings.defaults();
        assertThat(settings.handoffBelow(Stakes.SAFETY)).isGreaterThan(settings.handoffBelow(Stakes.LOOKS));
        var own = new ShopSettings(settings.greeting(), settings.accent(), true, false, false, 0.4, Map.of(Stakes.LOOKS, 0.1),
                null,
                null, null, null);
        assertThat(own.handoffBelow(Stakes.LOOKS)).isEqualTo(0.1);
        assertThat(own.handoffBelow(Stakes.SAFETY)).isEqualTo(0.4);
    }

    @Test
    void theOfferedPersonIsReallyAskedForByATap() {
        for (Lang lang : Lang.values()) {
            assertThat(new IntentReader().read(Cast.phrases(lang).say("ask-person"), lang).wantsHuman()).isTrue();
        }
    }
}
