package dev.daogou.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.assistant.SlowTool;
import dev.daogou.upstream.Received;
import dev.daogou.upstream.ScriptedUpstream;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;

/** A model that asks for tools while it answers. */
@QuarkusTest
@TestProfile(AllToTheModel.class)
class ToolRoundsTest {

    private static final String LOOK_UP = "{\"query\":\"Skylark Coat\"}";

    ScriptedUpstream upstream;
    @Inject
    Alerts alerts;
    private Visitor anna;

    @BeforeEach
    void annaComes() {
        upstream.reset();
        SlowTool.reset();
        SoldOut.isOnTheShelf("out_of_stock");
        anna = Visitor.begins();
    }

    @Test
    void whatAToolFoundIsInTheNextRoundAndMayBeCited() throws Exception {
        upstream.next().tokens("Let me look. ").toolCall("look_up", LOOK_UP);
        upstream.next().tokens("It is a warm ", "coat [1].");
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "Do you have anything by Skylark?");
            tab.until("turn.start");
            assertThat(tab.until("tool").path("ph").asText()).isEqualTo("running");
            assertThat(tab.until("tool").path("ph").asText()).isEqualTo("committed");
            JsonNode reply = tab.until("turn.done").path("reply");
            assertThat(reply.path("text").asText()).startsWith("Let me look. It is a warm coat [");
            assertThat(reply.path("usage").path("outputTokens").asInt()).as("of both rounds").isGreaterThan(2);
        }
        JsonArray second = upstream.received().get(1).body().getJsonArray("messages");
        assertThat(second.getJsonObject(second.size() - 2).getString("role")).isEqualTo("assistant");
        assertThat(second.getJsonObject(second.size() - 1).getString("role")).isEqualTo("tool");
        assertThat(second.encode()).contains("Skylark");
    }

    @Test
    void aStopInTheSecondRoundClosesItsConnection() throws Exception {
        upstream.next().toolCall("look_up", LOOK_UP);
        upstream.next().stallBeforeHeaders();
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "Do you have anything by Skylark?");
            String tid = tab.until("turn.start").path("tid").asText();
            Received second = upstream.awaitRequest(2);
            tab.stops(tid, 0);
            tab.until("turn.cut");
            second.awaitClosedNanos(Duration.ofSeconds(10));
        }
    }

    @Test
    void aStopWhileOneToolRunsKeepsTheNextFromRunning() throws Exception {
        upstream.next().toolCall(SlowTool.NAME, "{}").toolCall("look_up", LOOK_UP);
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "Do you have anything by Skylark?");
            String tid = tab.until("turn.start").path("tid").asText();
            assertThat(tab.until("tool").path("name").asText()).isEqualTo(SlowTool.NAME);
            tab.stops(tid, 0);
            tab.until("turn.cut");
            SlowTool.finishes();
            tab.stops(tid, 0);
            assertThat(tab.next("stop.ok").path("stale").asBoolean()).as("nothing came after the cut").isTrue();
        }
        assertThat(upstream.received()).hasSize(1);
    }

    @Test
    void whatIsAddedWhileAToolRunsIsInTheNextRound() throws Exception {
        upstream.next().toolCall(SlowTool.NAME, "{}");
        upstream.next().tokens("Both are answered.");
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "Do you have anything by Skylark?");
            String tid = tab.until("turn.start").path("tid").asText();
            tab.until("tool");
            tab.says("m2", "also the colour please");
            assertThat(tab.until("msg.ok").path("as").asText()).isEqualTo("addition");
            JsonNode again = tab.next("turn.start");
            assertThat(again.path("tid").asText()).isEqualTo(tid);
            assertThat(again.path("mids")).hasSize(2);
            SlowTool.finishes();
            assertThat(tab.until("turn.done").path("reply").path("text").asText()).isEqualTo("Both are answered.");
        }
        JsonArray second = upstream.received().get(1).body().getJsonArray("messages");
        assertThat(second.getJsonObject(second.size() - 1).getString("content")).isEqualTo("also the colour please");
        assertThat(upstream.received()).hasSize(2);
    }

    @Test
    void whatTheModelWantsDoneIsPutToTheVisitor() throws Exception {
        upstream.next().tokens("It is sold out. ").toolCall("notify_back_in_stock", "{\"product_id\":\"" + SoldOut.ID + "\"}");
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "Tell me as soon as I can have it");
            JsonNode proposal = tab.until("tool");
            assertThat(proposal.path("ph").asText()).isEqualTo("proposed");
            assertThat(tab.next("turn.done").path("reply").path("text").asText())
                    .isEqualTo("It is sold out. \n\n" + proposal.path("confirm").path("text").asText());
            tab.sends(Map.of("t", "confirm", "callId", proposal.path("callId").asText(), "token",
                    proposal.path("confirm").path("token").asText(), "yes", true));
            tab.until("turn.done");
            assertThat(alerts.keys(anna.cid())).containsExactly(proposal.path("callId").asText());
        }
        assertThat(upstream.received()).as("a yes asks no model").hasSize(1);
    }

    @Test
    void aModelThatCannotSayWhatItWantsDoneIsToldSo() throws Exception {
        upstream.next().toolCall("notify_back_in_stock", "{\"product_id\":");
        upstream.next().tokens("I will leave that.");
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "Tell me as soon as I can have it");
            assertThat(tab.until("turn.done").path("reply").path("text").asText()).isEqualTo("I will leave that.");
        }
        JsonArray second = upstream.received().get(1).body().getJsonArray("messages");
        assertThat(second.getJsonObject(second.size() - 1).getString("content")).contains("one JSON object");
    }

    @Test
    void aModelThatNeverStopsAskingIsGivenNoMoreTools() throws Exception {
        upstream.always().toolCall("look_up", LOOK_UP);
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "Do you have anything by Skylark?");
            assertThat(tab.until("turn.done").path("reply").path("answeredBy").asText()).isNotEmpty();
        }
        assertThat(upstream.received()).hasSize(9);
        assertThat(upstream.received().get(8).body().containsKey("tools")).isFalse();
    }

    @Test
    void aProviderThatFailsAfterAToolIsNotAskedAgain() throws Exception {
        upstream.next().toolCall("look_up", LOOK_UP);
        upstream.always().status(503);
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "Do you have anything by Skylark?");
            assertThat(tab.until("turn.done").path("reply").path("answeredBy").asText()).isEqualTo("grounded");
        }
        assertThat(upstream.received()).hasSize(2);
    }
}
