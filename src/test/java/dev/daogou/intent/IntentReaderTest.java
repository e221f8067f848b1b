package dev.daogou.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Line;
import dev.daogou.shared.Lang;

@Tag("alone")
class IntentReaderTest {

    private final IntentReader reader = new IntentReader();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/intent/intent-cases.tsv", delimiter = '\t', quoteCharacter = '`')
    void tellsWhatAMessageIsAbout(IntentName expected, String text) {
        assertThat(reader.read(text, null).intent().name()).as(text).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "转人工", "人工", "我要找真人客服", "帮我接人工客服", "能不能让个人来跟我说", "有人在吗", "叫你们经理来", "不想跟机器人聊",
            "I want to talk to a human", "agent please", "can I speak with someone?", "Representative", "get me a manager",
            "connect me to customer service", "stop, I don't want a bot" })
    void hearsTheWishForAPerson(String text) {
        assertThat(reader.read(text, null).wantsHuman()).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "取消我的订单", "不用转人工了", "你是真人吗", "这是人工智能吗", "人工草坪有吗", "你好", "两个人用够吗", "cancel my order",
            "are you a human?", "no need for an agent", "is this for two people?", "a jacket for someone tall",
            "what is the travel agent case made of?", "personal size" })
    void doesNotHearItWhereItIsNot(String text) {
        assertThat(reader.read(text, null).wantsHuman()).as(text).isFalse();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/intent/mood-cases.tsv", delimiter = '\t', quoteCharacter = '`')
    void hearsTheMood(Mood expected, String text) {
        assertThat(reader.read(text, null).mood()).as(text).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/intent/plea-cases.tsv", delimiter = '\t', quoteCharacter = '`', nullValues = "-")
    void hearsWhatSpeaksForAPerson(Plea.Kind expected, String text) {
        Reading reading = reader.read(text, null);
        assertThat(reading.pleas()).as(text).allSatisfy(plea -> assertThat(text).contains(plea.span()));
        if (expected == null) {
            assertThat(reading.pleas()).as(text).isEmpty();
        } else {
            assertThat(reading.pleads(expected)).as(text + " " + reading.pleas()).isTrue();
        }
    }

    @Test
    void whoHasFoundTheFaultWithThemselvesIsNotAngryAnyMore() {
        assertThat(reader.read("气死我了……哦是我看错了,不好意思", null).pleas()).isEmpty();
        assertThat(reader.read("This is ridiculous! oh wait, my bad", null).pleas()).isEmpty();
        assertThat(reader.read("I AM STILL WAITING FOR MY PARCEL", null).mood()).isEqualTo(Mood.ANGRY);
    }

    @Test
    void theThirdPriceQuestionInARowIsHesitation() {
        assertThat(levelOver("多少钱?")).isEqualTo(PriceLevel.CURIOUS);
        assertThat(levelOver("多少钱?", "那白色的什么价?", "XL也是一样价格吗?")).isEqualTo(PriceLevel.COMPARING);
    }

    @Test
    void twoPriceQuestionsAreNoHesitationHoweverMuchTheyAsk() {
        assertThat(levelOver("这个活动是满减吗,券能叠加吗,运费多少", "运费多少钱?活动到几号?")).isEqualTo(PriceLevel.CURIOUS);
    }

    @Test
    void hesitationCoolsWhenTheTalkMovesOn() {
        assertThat(levelOver("有点贵")).isEqualTo(PriceLevel.BARGAINING);
        assertThat(levelOver("有点贵", "能机洗吗?", "有黑色的吗?")).isEqualTo(PriceLevel.COMPARING);
        assertThat(levelOver("有点贵", "能机洗吗?", "有黑色的吗?", "几天能到?", "保暖吗?", "好的", "下单了哦", "谢谢你"))
                .isEqualTo(PriceLevel.NONE);
    }

    @Test
    void aQuestionAskedAgainInOtherSpellingIsARepeat() {
        assertThat(over("零下十五度能穿吗?", "你好", "零下十五度能不能穿?", "零下十五度能穿吗").repeats()).isEqualTo(2);
        assertThat(over("米白色什么时候补货", "米白色啥时候补货啊", "我问的是米白色什么时候补货").repeats()).isEqualTo(2);
        assertThat(over("does the bag fit a laptop?", "so does the bag fit a labtop").repeats()).isOne();
        assertThat(over("好的", "好的").repeats()).isZero();
    }

    @Test
    void theSameAskedOfAnotherThingIsNoRepeat() {
        assertThat(over("黑色羽绒服M码有货吗", "白色羽绒服M码有货吗", "白色羽绒服L码有货吗").repeats()).isZero();
        assertThat(over("is the black jacket in stock", "is the ivory jacket in stock").repeats()).isZero();
        assertThat(over("how much is shipping", "how long is the warranty").repeats()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "They are 12 each.|make it 9|BARGAINING", "Which size?|make it 9|NONE",
            "How many?|make it 9|NONE",
            "现价 899 元。|八百|BARGAINING", "身高多少?|一米八|NONE", "一条 180。|一次150行不|BARGAINING" })
    void aFewWordsAreReadByWhatTheyFollow(String heard, String said, PriceLevel level) {
        assertThat(reader.each(List.of(new Line(Author.VISITOR, "hi", false), new Line(Author.ASSISTANT, heard, false),
                new Line(Author.VISITOR, said, false)))).last().extracting(read -> read.priceSensitivity().level())
                .isEqualTo(level);
    }

    @Test
    void onlyTheVisitorCounts() {
        assertThat(reader.over(List.of(new Line(Author.ASSISTANT, "有点贵?我们有优惠", false))).priceSensitivity().level())
                .isEqualTo(PriceLevel.NONE);
    }

    @Test
    void everyLexiconLoadsInEveryLanguage() {
        for (String concern : List.of("price", "topics", "mood", "human", "plea")) {
            for (Lang lang : Lang.values()) {
                assertThat(Lexicon.of(concern, lang).rules()).as(concern + " " + lang)
                        .isNotEmpty().allSatisfy(rule -> assertThat(rule.weight()).isBetween(0.0, 1.0));
            }
        }
    }

    @Test
    void aTextMadeToStallTheRulesIsReadInMilliseconds() {
        List<String> hostile = List.of("便宜".repeat(2000), "1".repeat(4000), "can you ".repeat(500), "有".repeat(4000),
                "if buy ".repeat(600), "another shop ".repeat(300), "还没退款".repeat(1000), "refund ".repeat(500),
                "$1 ".repeat(1300), "not not ".repeat(500), "能能能再再给我".repeat(500));
        for (String text : hostile) {
            assertThat(LongStream.range(0, 9).map(run -> millisToRead(text)).min().orElseThrow())
                    .as(text.substring(0, 10)).isLessThan(60);
        }
    }

    /** The best of several is what the rules cost; the rest is what else the machine does. */
    private long millisToRead(String text) {
        long began = System.nanoTime();
        reader.read(text, null);
        return (System.nanoTime() - began) / 1_000_000;
    }

    private PriceLevel levelOver(String... said) {
        return over(said).priceSensitivity().level();
    }

    private ConversationReading over(String... said) {
        return reader.over(List.of(said).stream().map(text -> new Line(Author.VISITOR, text, false)).toList());
    }
}
