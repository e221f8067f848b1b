package dev.daogou.chat;

import static dev.daogou.assistant.HandDriven.asked;
import static dev.daogou.assistant.HandDriven.nothingIsAsked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.assistant.HandDriven;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Talking over the assistant. */
@QuarkusTest
@TestProfile(ByHand.class)
class InterruptionTest {

    private Visitor anna;

    @BeforeEach
    void annaComes() {
        anna = Visitor.begins();
    }

    @Test
    void aStopCutsWhereTheVisitorHadRead() throws Exception {
        try (Tab tab = Tab.of(anna); Tab other = Tab.of(anna)) {
            HandDriven.Asked asked = ask(tab, "Tell me all.").says("All of it is long.");
            String tid = shown(tab, 12);
            tab.stops(tid, 6);
            assertThat(tab.until("stop.ok").path("stale").asBoolean()).isFalse();
            assertThat(asked.token().aborted()).isTrue();
            asked.says(" Too late").done();
            for (Tab each : new Tab[]{ tab, other }) {
                JsonNode cut = each.until("turn.cut");
                assertThat(cut.path("off").asInt()).isEqualTo(6);
                assertThat(cut.path("text").asText()).isEqualTo("All of");
                assertThat(cut.path("why").asText()).isEqualTo("stop");
            }
            tab.stops(tid, 3);
            assertThat(tab.next("stop.ok").path("stale").asBoolean()).as("nothing came after the cut").isTrue();
            assertThat(ask(tab, "And now?").question().history()).extracting(l -> l.text() + l.interrupted())
                    .containsExactly("Tell me all.false", "All oftrue");
        }
        anna.transcript().body("messages[1].interrupted", equalTo(true)).body("messages[1].text", equalTo("All of"));
    }

    @Test
    void aStopBeforeTheFirstWordLeavesNoMessage() throws Exception {
        try (Tab tab = Tab.of(anna)) {
            HandDriven.Asked asked = ask(tab, "Slow?");
            anna.asks().body(Map.of()).post(anna.path("/turns/" + asked.question().texts().size() + "/stop")).then()
                    .statusCode(200).body("stale", equalTo(true));
            String tid = tab.until("turn.start").path("tid").asText();
            anna.asks().body(Map.of("seen", 0)).post(anna.path("/turns/" + tid + "/stop")).then().statusCode(200)
                    .body("stale", equalTo(false));
            assertThat(asked.token().aborted()).isTrue();
            assertThat(tab.until("turn.cut").path("off").asInt()).isZero();
        }
        assertThat(anna.texts()).containsExactly("Slow?");
    }

    @Test
    void aStopWordStopsAndAsksNothing() throws Exception {
        try (Tab tab = Tab.of(anna)) {
            ask(tab, "Explain.").says("It goes like this");
            tab.until("delta");
            tab.says("m2", "stop!");
            assertThat(tab.next("turn.cut").path("why").asText()).isEqualTo("stop");
            assertThat(tab.next("msg.ok").path("as").asText()).isEqualTo("stop");
            nothingIsAsked(anna.cid());
        }
    }

    @Test
    void anotherQuestionReplacesTheReply() throws Exception {
        try (Tab tab = Tab.of(anna)) {
            HandDriven.Asked first = ask(tab, "What is it made of?").says("It is made of ");
            String tid = shown(tab, 10);
            tab.sends(Map.of("t", "msg", "mid", "m2", "text", "How much is it?", "seen", Map.of("tid", tid, "off", 5)));
            assertThat(tab.next("turn.cut").path("text").asText()).isEqualTo("It is");
            assertThat(tab.next("msg.ok").path("as").asText()).isEqualTo("replace");
            String next = tab.next("turn.start").path("tid").asText();
            HandDriven.Asked second = asked(anna.cid());
            assertThat(first.token().aborted()).isTrue();
            assertThat(second.question().texts()).containsExactly("How much is it?");
            first.says("down");
            second.says("9.00").done();
            assertThat(tab.reads(next, 4)).isEqualTo("9.00");
            tab.until("turn.done");
        }
        anna.transcript().body("messages.text",
                contains("What is it made of?", "It is", "How much is it?", "9.00"));
    }

    @Test
    void quickMessagesGetOneAnswer() throws Exception {
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "hi there").says("m2", "the jacket").says("m3", "is it warm");
            String tid = tab.until("turn.start").path("tid").asText();
            JsonNode last = tab.until("turn.start");
            while (last.path("mids").size() < 3) {
                last = tab.until("turn.start");
            }
            assertThat(last.path("tid").asText()).isEqualTo(tid);
            HandDriven.Asked asked = asked(anna.cid());
            while (asked.question().texts().size() < 3 || asked.token().aborted()) {
                asked = asked(anna.cid());
            }
            assertThat(asked.question().texts()).containsExactly("hi there", "the jacket", "is it warm");
            asked.says("Warm.").done();
            assertThat(tab.reads(tid, 5)).isEqualTo("Warm.");
            tab.next("turn.done");
        }
    }

    @Test
    void whoOnlyListensDoesNotInterrupt() throws Exception {
        try (Tab tab = Tab.of(anna)) {
            HandDriven.Asked asked = ask(tab, "Tell me.").says("First this. ");
            tab.until("delta");
            tab.says("m2", "ok, thanks");
            assertThat(tab.next("msg.ok").path("as").asText()).isEqualTo("backchannel");
            tab.says("m3", "also the colour please");
            assertThat(tab.next("msg.ok").path("as").asText()).isEqualTo("queued");
            asked.says("Then that.").done();
            assertThat(tab.until("turn.done").path("reply").path("text").asText()).isEqualTo("First this. Then that.");
            HandDriven.Asked next = asked(anna.cid());
            assertThat(next.question().texts()).containsExactly("also the colour please");
            next.says("Blue.").done();
            tab.until("turn.done");
        }
    }

    private HandDriven.Asked ask(Tab tab, String text) throws InterruptedException {
        tab.says("q-" + text.hashCode(), text);
        return asked(anna.cid());
    }

    private String shown(Tab tab, int units) throws InterruptedException {
        String tid = tab.until("turn.start").path("tid").asText();
        tab.reads(tid, units);
        return tid;
    }
}
