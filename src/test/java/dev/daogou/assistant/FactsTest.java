package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.daogou.catalog.AttributeValue;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Lang;

class FactsTest {

    private final Cast cast = new Cast();

    @Test
    void priceStockAndDispatchAreSaidTogether() {
        assertThat(cast.fact("雾蓝 M 码多少钱?有货吗?什么时候发?", "cloudlet"))
                .contains("¥899(原价 ¥1099,优惠到 2026年12月31日)").contains("雾蓝 M 有货(剩 3 件)").contains("2 天内发货").contains("[1]");
    }

    @Test
    void whatIsSoldOutNamesWhatIsThere() {
        assertThat(cast.fact("雾蓝 L 有货吗", "cloudlet")).contains("雾蓝 L 暂时缺货").contains("现在有货的有 雾蓝 M");
    }

    @Test
    void theBottleInTheExampleIsAnsweredExactly() {
        assertThat(cast.fact("is the blue 1000 ml glass water bottle available and what does it cost?", null))
                .contains("not available").contains("$47.84").doesNotContain("46.10").doesNotContain("49.11");
    }

    @Test
    void aMissingAttributeIsSaidToBeMissing() {
        assertThat(cast.fact("防水吗", "cloudlet")).contains("没有写").contains("人工客服");
    }

    @Test
    void whatComesNearestIsSaidToBeNoMoreThanThat() {
        assertThat(cast.fact("蓬松度多少", "cloudlet")).contains("没有写蓬松度", "相关的有充绒量:95 g(M 码) [1]", "人工客服");
        assertThat(cast.fact("what is the fill power?", "cloudlet")).contains("fill power",
                "the nearest they say is Fill weight: 95 g",
                "colleague");
        assertThat(Cast.phrases(Lang.ZH).say("missing", "name", "防水")).contains("没有写防水");
        var yes = new AttributeFacts.Fact("防泼水", "有");
        assertThat(Near.isOnlyNear(new Asked(Facet.ATTRIBUTE, "防水等级", List.of("防泼水")), "防水等级多少", yes)).isTrue();
        assertThat(Near.isOnlyNear(new Asked(Facet.ATTRIBUTE, "防水", List.of("防泼水")), "防水吗", yes)).isFalse();
    }

    @Test
    void attributesAreSaidInTheLanguageOfTheQuestion() {
        assertThat(cast.fact("what is the fill weight?", "cloudlet")).contains("Fill weight: 95 g (size M)");
        assertThat(cast.fact("零下五度能穿吗", "cloudlet")).contains("适用温度:-5 ℃ 至 8 ℃");
    }

    @Test
    void aColourItDoesNotComeInIsNamed() {
        assertThat(cast.fact("红色有货吗", "cloudlet")).contains("没有 红色").contains("雾蓝 M");
    }

    @Test
    void aShopsOwnNameForAnAttributeIsFoundAndSaidOnce() {
        assertThat(cast.fact("含绒量多少?", "aurora")).containsOnlyOnce("90%").doesNotContain("没有写");
    }

    /** Attack: two data sheets of somebody else's feed, each with a price of its own. */
    @Test
    void aComparisonRepeatsNoPriceOfADataSheet() {
        String said = new Comparison(List.of(bait("夜巡", "1元", "300 g"), bait("宿营", "九块", "200 g")), Cast.phrases(Lang.ZH),
                new Sources()).say(List.of());
        assertThat(said).contains("夜巡", "宿营", "¥899", "300 g", "200 g").doesNotContain("1元", "九块");
    }

    @Test
    void twoProductsStandSideBySideDifferencesFirst() {
        String said = new Cast().fact("极光派克和云朵有什么区别?", null);
        assertThat(said).contains("| 价格 | ¥1299 [1] | ¥899 [2] |", "| 库存 | 有货 [1] | 3 个规格中 2 个有货 [2] |",
                "| 充绒量 | 220 g(L 码) [");
        assertThat(new Cast().fact("这款和云朵羽绒服有什么区别?", "aurora")).contains("| ¥1299 [1] | ¥899 [2] |");
        assertThat(new Comparison(List.of(bait("夜巡", "1元", "300 g"), bait("宿营", "九块", "300 g")), Cast.phrases(Lang.ZH),
                new Sources()).say(List.of())).contains("相同的有:重量 300 g");
    }

    private static ProductView bait(String title, String price, String weight) {
        var sheet = Map.of("特价", AttributeValue.of(price), "重量", AttributeValue.of(weight));
        return new ProductView(Cast.doc(title, title, Lang.ZH, sheet, Map.of()), Cast.cloudlet().offers(), Cast.NOW);
    }
}
