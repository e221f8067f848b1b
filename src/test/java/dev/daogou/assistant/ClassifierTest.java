package dev.daogou.assistant;

import static dev.daogou.conversation.HeardAs.ADDITION;
import static dev.daogou.conversation.HeardAs.BACKCHANNEL;
import static dev.daogou.conversation.HeardAs.MERGED;
import static dev.daogou.conversation.HeardAs.NEW;
import static dev.daogou.conversation.HeardAs.QUEUED;
import static dev.daogou.conversation.HeardAs.REPLACE;
import static dev.daogou.conversation.HeardAs.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.daogou.assistant.Classifier.Meets;
import dev.daogou.assistant.Classifier.Phase;
import dev.daogou.assistant.Said.Wish;
import dev.daogou.conversation.HeardAs;

class ClassifierTest {

    private static final Meets SPEAKING = new Meets(true, Phase.SHOWN, false, false);
    private static final Meets ASKING = new Meets(true, Phase.SHOWN, false, true);
    private static final Meets THINKING = new Meets(true, Phase.UNSEEN, false, false);
    private static final Meets IN_GAP = new Meets(true, Phase.UNSEEN, true, false);
    private static final Meets QUIET = new Meets(true, Phase.NONE, false, false);
    private static final Meets AGENT = new Meets(false, Phase.NONE, false, false);

    private final Classifier classifier = new Classifier();

    @ParameterizedTest
    @ValueSource(strings = { "stop", "Stop!", "WAIT", "never mind", "hold on...", "停", "停停停", "等一下!", "别说了", "算了吧", "等等" })
    void stopWordsStop(String text) {
        assertThat(guess(text, SPEAKING)).isEqualTo(STOP);
        assertThat(guess(text, IN_GAP)).isEqualTo(STOP);
        assertThat(guess(text, QUIET)).as("with nothing to stop").isEqualTo(NEW);
    }

    @ParameterizedTest
    @ValueSource(strings = { "cancel my order", "stop selling this?", "等一下发货可以吗", "wait, is it warm", "can I stop by your shop",
            "取消订单", "停产了吗", "算了一下要多少钱", "等等党要不要买" })
    void whatOnlyLooksLikeAStopIsAnswered(String text) {
        assertThat(guess(text, SPEAKING)).isEqualTo(REPLACE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ok", "OK!", "ok thanks", "got it", "好的", "好的好的", "嗯嗯嗯", "嗯。", "哈哈哈哈", "👍", "👍🏽", "❤️", "谢谢~",
            "明白了!", "好的，谢谢！", "嗯 好的", "perfect, thanks", "Uh-huh" })
    void whoListensDoesNotInterrupt(String text) {
        assertThat(guess(text, SPEAKING)).isEqualTo(BACKCHANNEL);
        assertThat(guess(text, ASKING)).as("after a question it is the answer").isEqualTo(REPLACE);
        assertThat(guess(text, QUIET)).isEqualTo(NEW);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ok?", "...", "ok. right?", "好的吗", "ok but is it warm", "可以机洗吗", "好的那多少钱",
            "thanks but which size" })
    void whatAsksInterrupts(String text) {
        assertThat(guess(text, SPEAKING)).isEqualTo(REPLACE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "also in blue?", "and the size?", "Plus a hat", "另外有黑色吗", "还有尺码表", "in blue", "under 200", "蓝色的",
            "200以下",
            "最好防水", "not wool", "加绒的" })
    void whatAddsJoinsBeforeTheFirstWordAndWaitsAfterIt(String text) {
        assertThat(guess(text, THINKING)).isEqualTo(ADDITION);
        assertThat(guess(text, IN_GAP)).isEqualTo(MERGED);
        assertThat(guess(text, SPEAKING)).isEqualTo(QUEUED);
    }

    @ParameterizedTest
    @ValueSource(strings = { "还有货吗", "Android phones?", "andes jacket", "what is it", "这是真的吗", "not what I asked",
            "not that one", "不是我要的", "不对我要长的" })
    void everythingElseReplaces(String text) {
        assertThat(guess(text, SPEAKING)).isEqualTo(REPLACE);
        assertThat(guess(text, THINKING)).isEqualTo(REPLACE);
    }

    @Test
    void theSendersWordCounts() {
        assertThat(classifier.classify("ok", Wish.REPLACE, SPEAKING)).isEqualTo(REPLACE);
        assertThat(classifier.classify("what is it", Wish.ADDITION, SPEAKING)).isEqualTo(QUEUED);
        assertThat(classifier.classify("what is it", Wish.STOP, SPEAKING)).isEqualTo(STOP);
    }

    @Test
    void whateverIsSaidToAPersonWaitsForThem() {
        assertThat(guess("stop", AGENT)).isEqualTo(QUEUED);
        assertThat(guess("what is it", AGENT)).isEqualTo(QUEUED);
    }

    private HeardAs guess(String text, Meets meets) {
        return classifier.classify(text, Wish.AUTO, meets);
    }
}
