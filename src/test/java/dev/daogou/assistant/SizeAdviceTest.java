package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.daogou.assistant.Measures.Measure;
import dev.daogou.catalog.SizeChart;
import dev.daogou.conversation.Line;
import dev.daogou.conversation.Page;
import dev.daogou.intent.IntentReader;
import dev.daogou.shared.Lang;

@Tag("trust")
class SizeAdviceTest {

    private static final DemoShelf SHELF = new DemoShelf(Cast.NOW);

    private static String told(String text, String page, Line... history) {
        var understand = new Understand(SHELF, new Lexicon(), new FocusFinder(SHELF, new Lexicon()), new IntentReader());
        Understood understood = understand.read(
                new Question("default", null, List.of(text), null, new Page(null, page, null), List.of(history), null, null));
        return new Facts(SHELF, Cast.CLOCK).say(understood, Cast.phrases(understood.lang())).text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "我 168 高 60 公斤穿什么码? | cloudlet-light-down | 建议选 L",
            "身高170,体重130斤 | aurora-long-parka | 建议选 L",
            "170/65kg 穿多大 | drift-packable-men | 建议选 L",
            "一米七五 150斤选什么码 | drift-packable-men | 建议选 XL",
            "I'm 5'8\" and 150 lb, what size? | bun-short-puffer | size L fits",
            "I am 5 ft 4 in, 121 pounds. Which size should I take? | cloudlet-light-down | size M fits",
            "身高1.62m 体重52公斤拍多大 | willow-belted-coat | 建议选 M",
            "脚长25.3cm穿多大 | pebble-hiking-boots | 建议选 41",
            "my foot is 26 cm long, what size? | pebble-hiking-boots | size 42 fits",
            "孩子身高118 体重22kg 穿几码 | sprout-kids-down | 建议选 120",
            "身高195体重120公斤穿什么码 | cloudlet-light-down | 不替您猜",
            "170/88A 穿什么码 | drift-packable-men | 身高 170 cm",
            "平时穿L码,这个要拍多大 | cloudlet-light-down | 您平时穿 L",
            "I usually wear a 40, which size should I take? | pebble-hiking-boots | your usual 40 is foot length 25.0 cm",
            "平时穿XXXL,选什么码 | cloudlet-light-down | 没有 XXXL 码",
            "孩子5岁穿多大 | sprout-kids-down | 不按年龄",
            "5 year old, what size? | sprout-kids-down | does not go by age",
            "身高165体重120穿什么码 | cloudlet-light-down | 请说明是公斤还是斤",
            "身高162,体重70公斤穿什么码 | cloudlet-light-down | 选大一码更稳妥",
            "穿什么码 | pebble-hiking-boots | 告诉我脚长",
            "穿什么码 | cloudlet-light-down | 告诉我身高、体重" })
    void theChartIsReadAndNothingIsGuessed(String asked, String page, String said) {
        assertThat(told(asked, page)).contains(said);
    }

    @Test
    void whatWasToldBeforeCountsAndTheStockOfTheSizeIsSaid() {
        assertThat(told("那穿什么码合适?", "cloudlet-light-down", Cast.visitor("我身高168,60公斤"), Cast.assistant("好的。")))
                .contains("建议选 L", "有货");
        assertThat(told("我身高168,60公斤穿什么码", "aurora-long-parka")).contains("M").contains("[");
    }

    @Test
    void aChartOfTheGarmentAloneSaysWhatToMeasure() {
        var chart = new SizeChart("cm", List.of("尺码", "胸围", "衣长"),
                List.of(List.of("M", "98", "60"), List.of("L", "102", "62")));
        var measures = Measures.of(List.of("身高170 体重60公斤 170/88A"));
        assertThat(new SizeAdvice(chart, measures, Cast.phrases(Lang.ZH)).say()).singleElement().asString().contains("胸围、衣长")
                .doesNotContain("建议选");
        assertThat(new SizeAdvice(chart, measures, Cast.phrases(Lang.ZH)).size()).isEmpty();
    }

    @Test
    void onlyWhatIsUnmistakableIsTakenForAMeasure() {
        assertThat(Measures.of(List.of("一般15天发货吗", "1.5L 的有吗", "满199减20", "订单 168888")).isEmpty()).isTrue();
        assertThat(Measures.of(List.of("身高168", "不对,是170 cm")).told()).containsEntry(Measure.HEIGHT, 170.0);
        assertThat(Measures.of(List.of("EU 40")).usual()).isEqualTo("40");
    }
}
