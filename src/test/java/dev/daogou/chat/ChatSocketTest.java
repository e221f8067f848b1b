package dev.daogou.chat;

import static dev.daogou.assistant.HandDriven.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.daogou.assistant.HandDriven;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Asking and being answered on real sockets. */
@QuarkusTest
@TestProfile(ByHand.class)
class ChatSocketTest {

    @Test
    void anAnswerStreamsInAndIsKept() throws Exception {
        Visitor anna = Visitor.begins();
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "Is it warm?");
            assertThat(tab.next("msg.ok").path("as").asText()).isEqualTo("new");
            String tid = tab.next("turn.start").path("tid").asText();
            HandDriven.Asked asked = asked(anna.cid());
            assertThat(asked.question().texts()).containsExactly("Is it warm?");
            asked.says("Very ");
            assertThat(tab.reads(tid, 5)).isEqualTo("Very ");
            asked.says("warm.").done();
            assertThat(tab.next("delta").path("off").asInt()).isEqualTo(5);
            var done = tab.next("turn.done");
            assertThat(done.path("off").asInt()).isEqualTo(10);
            assertThat(done.path("reply").path("text").asText()).isEqualTo("Very warm.");
            assertThat(done.path("seq").asInt()).isEqualTo(3);
        }
        anna.transcript().body("messages.author", contains("visitor", "assistant"))
                .body("messages[1].reply.answeredBy", equalTo("llm")).body("messages[0].mid", equalTo("m1"));
    }

    @Test
    void theNextQuestionBringsTheHistory() throws Exception {
        Visitor anna = Visitor.begins();
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "First?");
            asked(anna.cid()).says("One.").done();
            tab.until("turn.done");
            tab.says("m2", "Second?");
            HandDriven.Asked second = asked(anna.cid());
            assertThat(second.question().texts()).containsExactly("Second?");
            assertThat(second.question().history()).extracting(l -> l.author() + ": " + l.text())
                    .containsExactly("VISITOR: First?", "ASSISTANT: One.");
            second.says("Two.").done();
            tab.until("turn.done");
        }
    }

    @Test
    void aSecondTabIsInStep() throws Exception {
        Visitor anna = Visitor.begins();
        try (Tab first = Tab.of(anna); Tab second = Tab.of(anna)) {
            first.says("m1", "Both?");
            assertThat(first.next("msg.ok").path("seq").asInt()).isEqualTo(1);
            var told = second.next("message");
            assertThat(told.path("mid").asText()).isEqualTo("m1");
            assertThat(told.path("seq").asInt()).isEqualTo(1);
            String tid = second.next("turn.start").path("tid").asText();
            HandDriven.Asked asked = asked(anna.cid()).says("Half ");
            assertThat(second.reads(tid, 5)).isEqualTo("Half ");
            try (Tab third = Tab.silent()) {
                third.hello(anna, 0L);
                var turn = third.next("welcome").path("turn");
                assertThat(turn.path("text").asText()).isEqualTo("Half ");
                assertThat(turn.path("state").asText()).isEqualTo("STREAMING");
                third.next("message");
                third.next("turn.start");
                asked.says("whole").done();
                assertThat(third.next("delta").path("off").asInt()).isEqualTo(5);
                third.next("turn.done");
            }
            assertThat(second.until("turn.done").path("reply").path("text").asText()).isEqualTo("Half whole");
            assertThat(first.until("turn.done").path("off").asInt()).isEqualTo(10);
        }
    }

    @Test
    void whoComesBackFindsTheFinishedReply() throws Exception {
        Visitor anna = Visitor.begins();
        HandDriven.Asked asked;
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "Will it last?");
            asked = asked(anna.cid());
        }
        asked.says("It lasts.").done();
        try (Tab back = Tab.silent()) {
            back.hello(anna, 1L);
            back.next("welcome");
            back.until("turn.start");
            assertThat(back.until("turn.done").path("reply").path("text").asText()).isEqualTo("It lasts.");
        }
    }

    @Test
    void theSameMessageTwiceIsOneMessage() throws Exception {
        Visitor anna = Visitor.begins();
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "Once?");
            tab.next("msg.ok");
            tab.next("turn.start");
            tab.says("m1", "Once?");
            assertThat(tab.next("msg.ok").path("dup").asBoolean()).isTrue();
            anna.says("m1", "Once?").statusCode(200).body("dup", equalTo(true)).body("seq", equalTo(1));
            asked(anna.cid()).says("Once.").done();
            tab.until("turn.done");
            HandDriven.nothingIsAsked(anna.cid());
        }
        assertThat(anna.texts()).containsExactly("Once?", "Once.");
    }

    @Test
    void aFailureKeepsWhatWasShown() throws Exception {
        Visitor anna = Visitor.begins();
        try (Tab tab = Tab.of(anna)) {
            tab.sends(Map.of("t", "msg", "mid", "m1", "text", "Broken?"));
            HandDriven.Asked asked = asked(anna.cid()).says("So f");
            tab.until("delta");
            asked.fails("LLM_CUT");
            var fail = tab.until("turn.fail");
            assertThat(fail.path("code").asText()).isEqualTo("LLM_CUT");
            assertThat(fail.path("text").asText()).isEqualTo("So f");
        }
        anna.transcript().body("messages[1].interrupted", equalTo(true));
    }
}
