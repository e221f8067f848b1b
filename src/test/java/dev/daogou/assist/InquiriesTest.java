package dev.daogou.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.daogou.assist.Inquiry.Why;
import dev.daogou.assistant.ShortfallsInTests;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.HeardAs;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Reply;
import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.conversation.Reply.Citation;
import dev.daogou.conversation.Reply.HandoffNote;
import dev.daogou.intent.IntentReader;
import dev.daogou.model.Prompts;
import dev.daogou.shared.Lang;

/** Anna asks, the assistant and Mei answer: what is still open? */
class InquiriesTest {

    private final Inquiries inquiries = new Inquiries(new IntentReader(),
            ShortfallsInTests.of(new Prompts(Optional.empty())));
    private final List<Message> log = new ArrayList<>();

    @Test
    void whatIsAnsweredFromTheDataIsClosedAndWhatIsNotSaidIsOpen() {
        anna("t1", "充绒量多少?");
        reply("t1", AnsweredBy.FACTS, 0.97, "「极光」充绒量:180 克 [1]。", null);
        anna("t2", "可以刻字吗?");
        reply("t2", AnsweredBy.FACTS, 0.77, "「极光」资料里没有写刻字,我不乱猜,需要的话可以请人工客服帮您确认。", null);
        assertThat(read()).extracting(Inquiry::text, Inquiry::open, Inquiry::answeredBy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("充绒量多少?", null, "facts"),
                        org.assertj.core.groups.Tuple.tuple("可以刻字吗?", Why.MISSING, null));
    }

    @Test
    void aPersonsAnswerClosesWhatTheKnowledgeCouldNotAndItIsRememberedThatItCouldNot() {
        anna("t1", "Can it be engraved?");
        reply("t1", AnsweredBy.HANDOFF, 0.2,
                "Our data hold no clear answer to this, so a colleague will answer you. One moment, please.", "low_confidence");
        assertThat(read()).extracting(Inquiry::open).containsExactly(Why.LOW_CONFIDENCE);
        mei("One moment, please.");
        assertThat(read()).extracting(Inquiry::open).as("nothing is answered by that").containsExactly(Why.LOW_CONFIDENCE);
        mei("Yes, up to eight letters.");
        mei("It takes three more days.");
        Inquiry told = read().get(0);
        assertThat(told.unanswered()).isFalse();
        assertThat(told.gap()).isEqualTo(Why.LOW_CONFIDENCE);
        assertThat(told.answeredBy()).isEqualTo("agent");
        assertThat(told.byAgent()).extracting(Inquiry.Spoken::text).containsExactly("Yes, up to eight letters.",
                "It takes three more days.");
    }

    @Test
    void askedAgainItIsOneQuestionAskedTwice() {
        anna("t1", "可以开专票吗?");
        reply("t1", AnsweredBy.HANDOFF, 0.2, "这个问题要请同事来看。", "low_confidence");
        anna(null, "请问可以开专票吗?");
        assertThat(read()).singleElement()
                .satisfies(each -> assertThat(each.times()).isEqualTo(2))
                .satisfies(each -> assertThat(each.gap()).isEqualTo(Why.LOW_CONFIDENCE));
    }

    @Test
    void theAnswerToOurQuestionBackGoesWithTheQuestion() {
        anna("t1", "多少钱?");
        reply("t1", AnsweredBy.ASK, 0.97, "您说的是哪一款?", null);
        assertThat(read()).extracting(Inquiry::open).containsExactly(Why.ASKED_BACK);
        anna("t2", "极光羽绒服");
        assertThat(read()).extracting(Inquiry::text).containsExactly("多少钱? 极光羽绒服");
    }

    @Test
    void greetingsThanksContactsAndTheWishForAPersonAreNoQuestions() {
        anna("t1", "你好");
        anna("t2", "转人工");
        anna("t3", "13800001111");
        anna(null, "谢谢");
        assertThat(read()).isEmpty();
    }

    @Test
    void whatNobodyAnsweredIsOpenAndSoIsWhatBrokeOff() {
        anna(null, "这件起球吗?");
        anna("t2", "袖口是什么材质?");
        said(Author.ASSISTANT, "t2", "袖口用的是").interrupted = true;
        assertThat(read()).extracting(Inquiry::open).containsExactly(Why.UNANSWERED, Why.INTERRUPTED);
    }

    private List<Inquiry> read() {
        return inquiries.in(log, 0.55);
    }

    private void anna(String tid, String text) {
        said(Author.VISITOR, tid, text).heardAs = HeardAs.NEW;
    }

    private void mei(String text) {
        said(Author.AGENT, null, text).byName = "Mei";
    }

    private void reply(String tid, AnsweredBy by, double confidence, String text, String reason) {
        said(Author.ASSISTANT, tid, text).reply = new Reply(text, Lang.ofText(text), by, confidence, Instant.EPOCH,
                text.contains("[1]") ? List.of(new Citation(1, "r", "spec", "p", "t", null, "q")) : List.of(), List.of(),
                List.of(), List.of(), reason == null ? null : new HandoffNote(reason, "sales"), null, null, null);
    }

    private Message said(Author author, String tid, String text) {
        Message message = new Message();
        message.cid = "c";
        message.seq = log.size() + 1;
        message.mid = "m" + message.seq;
        message.tid = tid;
        message.author = author;
        message.text = text;
        message.at = Instant.EPOCH.plusSeconds(message.seq);
        log.add(message);
        return message;
    }
}
