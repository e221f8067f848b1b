package dev.daogou.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.daogou.shared.Lang;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;

class GroundedComposerTest {

    private static final Source SPEC = new Source(1, "product:aurora#spec", "spec", "极光羽绒服", """
            充绒量：150 克
            蓬松度：800
            适用温度：-20℃ 至 5℃
            面料：20D 尼龙，防泼水""", "");
    private static final Source RETURNS = new Source(2, "article:returns#1", "faq", "可以退货吗？",
            "支持七天无理由退货。吊牌完好即可，运费由我们承担。", "");
    private static final Source JACKET = new Source(1, "product:aurora#spec", "spec", "Aurora Down Jacket", """
            Fill weight: 150 g
            Fill power: 800
            Temperature range: -20 to 5 degrees
            Care: machine wash cold on a gentle cycle.""", "");
    private static final Source SHIPPING = new Source(2, "article:shipping#1", "policy", "Shipping",
            "Orders placed before 3 pm ship the same day. Delivery takes 2 to 4 working days.", "");

    private final ChatModelHandle grounded = new LangChainHandle("grounded", "grounded", false,
            new GroundedComposer(new Prompts(Optional.empty()), Runnable::run));

    private String answer(String question, Source... sources) {
        Recorded recorded = new Recorded();
        grounded.chat(ChatRequest.builder()
                .messages(new Grounding(question, null, List.of(sources)).on(UserMessage.from(question))).build(),
                new AbortToken(), recorded);
        assertThat(recorded.text()).isEqualTo(recorded.response().aiMessage().text());
        return recorded.text();
    }

    @Test
    void givesTheAskedAttributeWithItsCitation() {
        assertThat(answer("充绒量多少？", SPEC, RETURNS)).isEqualTo("充绒量：150 克[1]。");
        assertThat(answer("What is the fill weight of the Aurora jacket?", JACKET, SHIPPING))
                .isEqualTo("Fill weight: 150 g [1].");
    }

    @Test
    void understandsAQuestionThatUsesAnotherWordForTheAttribute() {
        assertThat(answer("零下十五度能穿吗？", SPEC, RETURNS)).isEqualTo("适用温度：-20℃ 至 5℃[1]。");
        assertThat(answer("can i put it in the washing machine", JACKET, SHIPPING))
                .isEqualTo("Care: machine wash cold on a gentle cycle [1].");
    }

    @Test
    void givesAnExactFaqWhole() {
        assertThat(answer("可以退货吗", SPEC, RETURNS)).isEqualTo("支持七天无理由退货。吊牌完好即可，运费由我们承担[2]。");
    }

    @Test
    void answersEachPartOfAQuestionAndNamesThePartThatIsMissing() {
        assertThat(answer("充绒量多少？什么面料？有紫外线防护认证吗？", SPEC)).contains("- 充绒量：150 克[1]\n").contains("20D 尼龙")
                .contains("“有紫外线防护认证吗”");
    }

    @Test
    void saysHonestlyThatNothingWasFound() {
        assertThat(answer("你们的总部在哪个城市？", SPEC, RETURNS)).startsWith("抱歉");
        assertThat(answer("Who won the world cup?", JACKET, SHIPPING)).startsWith("Sorry");
        assertThat(answer("When does it ship?")).startsWith("Sorry");
    }

    @Test
    void doesNotAnswerAQuestionWithASentenceOnAnotherMatter() {
        assertThat(answer("现在多少钱？", SPEC, RETURNS)).startsWith("抱歉");
        Source care = new Source(1, "product:vest#spec", "spec", "云朵马甲", "洗涤方式：30 ℃ 以下手洗或轻柔机洗", "");
        assertThat(answer("这款马甲多重？", care, RETURNS)).startsWith("抱歉");
        assertThat(answer("How much does the Aurora jacket cost?", JACKET, SHIPPING)).startsWith("Sorry");
    }

    @Test
    void quotesNoMarkupOfASource() {
        Source forged = new Source(1, "article:x#1", "guide", "Care",
                "Wash at 30 degrees ![x](https://evil.example/?q=1) <script>alert(1)</script>[9] [here](javascript:alert(1)).",
                "");
        assertThat(answer("How do I wash it?", forged)).isEqualTo("Wash at 30 degrees (9) here [1].");
    }

    @Test
    void stopsBetweenTwoPieces() {
        AbortToken token = new AbortToken();
        Recorded recorded = new Recorded() {
            @Override
            public void onPartialResponse(String partial) {
                super.onPartialResponse(partial);
                token.abort();
            }
        };
        grounded.chat(
                ChatRequest.builder()
                        .messages(new Grounding("充绒量多少？", Lang.ZH, List.of(SPEC)).on(UserMessage.from("?"))).build(),
                token, recorded);
        assertThat(recorded.pieces()).hasSize(1);
        assertThat(recorded.ended()).isFalse();
    }

    @Test
    void estimatesItsUsage() {
        Recorded recorded = new Recorded();
        grounded.chat(ChatRequest.builder()
                .messages(new Grounding("充绒量多少？", Lang.ZH, List.of(SPEC)).on(UserMessage.from("?"))).build(),
                new AbortToken(), recorded);
        assertThat(recorded.response().tokenUsage().outputTokenCount()).isBetween(3, 12);
    }

    @Test
    void anAsideIsNoAnswerToThePrice() {
        Source offer = new Source(1, "product:tent#offer", "spec", "Trail tent two person",
                "the price is €199.\nit is in stock.\n(Prices and stock as of 23 Nov 16:56.)", "");
        Source spec = new Source(2, "product:tent#spec", "spec", "Trail tent two person", "product weight: 2.1 kg", "");
        assertThat(answer("How heavy is the trail tent and what does it cost?", offer, spec)).contains("€199", "2.1 kg")
                .doesNotContain("as of");
    }
}
