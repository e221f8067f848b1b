package dev.daogou.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.conversation.FloorService;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;
import io.quarkus.test.junit.QuarkusTest;

/** "Tell me when it is back in stock": proposed, agreed to, done once. */
@QuarkusTest
class EffectTest {

    @Inject
    Alerts alerts;
    @Inject
    FloorService floor;

    private Visitor anna;

    @BeforeEach
    void annaLooksAtACoatThatIsSoldOut() {
        SoldOut.isOnTheShelf("out_of_stock");
        anna = Visitor.begins(Map.of("lang", "en", "page", Map.of("url", "/p", "productId", SoldOut.ID)));
    }

    @Test
    void aCoatThatIsSoldOutIsAnsweredWithAnOfferToTell() throws Exception {
        try (Tab tab = Tab.of(anna)) {
            JsonNode proposal = proposed(tab);
            assertThat(proposal.path("name").asText()).isEqualTo("notify_back_in_stock");
            assertThat(proposal.path("confirm").path("text").asText()).contains("Skylark Coat");
            JsonNode done = tab.next("turn.done");
            assertThat(done.path("tid")).isEqualTo(proposal.path("tid"));
            assertThat(done.path("reply").path("text").asText()).contains("out of stock")
                    .endsWith(proposal.path("confirm").path("text").asText());
            assertThat(alerts.keys(anna.cid())).isEmpty();
        }
    }

    @Test
    void theButtonHasItDoneOnce() throws Exception {
        try (Tab tab = Tab.of(anna); Tab other = Tab.of(anna)) {
            JsonNode proposal = proposed(tab);
            tab.next("turn.done");
            other.until("turn.done");
            tab.sends(confirm(proposal, true));
            other.sends(confirm(proposal, true));
            String tid = tab.next("turn.start").path("tid").asText();
            assertThat(tid).isNotEqualTo(proposal.path("tid").asText());
            assertPhase(tab.next("tool"), proposal, tid, "running");
            assertPhase(tab.next("tool"), proposal, tid, "committed");
            assertThat(tab.until("turn.done").path("reply").path("text").asText()).startsWith("Noted.");
            String callId = proposal.path("callId").asText();
            assertThat(alerts.keys(anna.cid())).containsExactly(callId);
            assertThat(alerts.journal(anna.cid())).containsExactly(callId + " COMMITTED");
            tab.says("m9", "Is it in stock?");
            assertThat(tab.until("turn.done").path("reply").path("text").asText()).as("not offered again")
                    .doesNotContain("Shall I");
        }
    }

    @Test
    void aYesInWordsIsAYes() throws Exception {
        try (Tab tab = Tab.of(anna)) {
            JsonNode proposal = proposed(tab);
            tab.next("turn.done");
            tab.says("m2", "Yes, please!");
            assertThat(tab.next("msg.ok").path("as").asText()).isEqualTo("new");
            JsonNode start = tab.next("turn.start");
            assertThat(start.path("mids").get(0).asText()).isEqualTo("m2");
            assertPhase(tab.next("tool"), proposal, start.path("tid").asText(), "running");
            assertPhase(tab.next("tool"), proposal, start.path("tid").asText(), "committed");
            tab.until("turn.done");
            assertThat(alerts.keys(anna.cid())).hasSize(1);
        }
    }

    @Test
    void aNoIsANo() throws Exception {
        try (Tab tab = Tab.of(anna)) {
            JsonNode proposal = proposed(tab);
            tab.next("turn.done");
            tab.sends(confirm(proposal, false));
            String tid = tab.next("turn.start").path("tid").asText();
            assertPhase(tab.next("tool"), proposal, tid, "skipped");
            assertThat(tab.until("turn.done").path("reply").path("text").asText()).isEqualTo("All right, I will leave it.");
            tab.sends(confirm(proposal, true));
            tab.says("m2", "Is it in stock?");
            assertThat(tab.until("turn.done").path("reply").path("text").asText()).doesNotContain("Shall I");
            assertThat(alerts.keys(anna.cid())).isEmpty();
        }
    }

    @Test
    void anyOtherMessageVoidsIt() throws Exception {
        try (Tab tab = Tab.of(anna)) {
            JsonNode proposal = proposed(tab);
            tab.next("turn.done");
            tab.says("m2", "What is it made of?");
            assertThat(tab.until("tool").path("ph").asText()).isEqualTo("skipped");
            tab.until("turn.done");
            tab.sends(confirm(proposal, true));
            assertThat(tab.next("err").path("code").asText()).isEqualTo("CLOSED");
            assertThat(alerts.journal(anna.cid())).containsExactly(proposal.path("callId").asText() + " SKIPPED");
        }
    }

    @Test
    void onlyItsOwnTokenOpensAProposal() throws Exception {
        try (Tab tab = Tab.of(anna)) {
            JsonNode proposal = proposed(tab);
            tab.next("turn.done");
            tab.sends(Map.of("t", "confirm", "callId", proposal.path("callId").asText(), "token", "guessed", "yes", true));
            assertThat(tab.next("err").path("code").asText()).isEqualTo("FORBIDDEN");
            try (Tab stranger = Tab.of(Visitor.begins())) {
                stranger.sends(confirm(proposal, true));
                assertThat(stranger.next("err").path("code").asText()).isEqualTo("CLOSED");
            }
            assertThat(alerts.keys(anna.cid())).isEmpty();
        }
    }

    @Test
    void whileAnAgentHasTheFloorNothingIsDone() throws Exception {
        try (Tab tab = Tab.of(anna)) {
            JsonNode proposal = proposed(tab);
            tab.next("turn.done");
            CurrentShop.within(Shop.DEFAULT, () -> floor.claim(anna.cid(), "ag_mei", "Mei"));
            tab.until("floor");
            tab.sends(confirm(proposal, true));
            assertThat(tab.next("err").path("code").asText()).isEqualTo("CLOSED");
            assertThat(alerts.keys(anna.cid())).isEmpty();
        }
    }

    @Test
    void whenItIsBackTheVisitorIsToldOnce() throws Exception {
        try (Tab tab = Tab.of(anna)) {
            JsonNode proposal = proposed(tab);
            tab.next("turn.done");
            tab.sends(confirm(proposal, true));
            tab.until("turn.done");
            SoldOut.isOnTheShelf("in_stock");
            JsonNode told = tab.next("message");
            assertThat(told.path("author").asText()).isEqualTo("system");
            assertThat(told.path("text").asText()).isEqualTo("Skylark Coat is back in stock, now ¥199.");
            SoldOut.isOnTheShelf("out_of_stock");
            SoldOut.isOnTheShelf("in_stock");
            tab.says("m2", "Is it in stock?");
            tab.next("msg.ok");
        }
    }

    @Test
    void whoeverTalksToAPersonHoldsUpNobodyAndIsToldAfterwards() throws Exception {
        Visitor ben = Visitor.begins(Map.of("lang", "en", "page", Map.of("url", "/p", "productId", SoldOut.ID)));
        try (Tab annas = Tab.of(anna); Tab bens = Tab.of(ben)) {
            for (Tab tab : List.of(annas, bens)) {
                JsonNode proposal = proposed(tab);
                tab.next("turn.done");
                tab.sends(confirm(proposal, true));
                tab.until("turn.done");
            }
            CurrentShop.within(Shop.DEFAULT, () -> floor.claim(anna.cid(), "ag_mei", "Mei"));
            annas.until("floor");
            SoldOut.isOnTheShelf("in_stock");
            assertThat(bens.next("message").path("author").asText()).isEqualTo("system");
            CurrentShop.within(Shop.DEFAULT, () -> floor.release(anna.cid()));
            annas.until("floor");
            assertThat(annas.until("message").path("text").asText()).startsWith("Skylark Coat is back in stock");
        }
    }

    private static void assertPhase(JsonNode tool, JsonNode proposal, String tid, String phase) {
        assertThat(tool.path("callId")).isEqualTo(proposal.path("callId"));
        assertThat(tool.path("tid").asText()).isEqualTo(tid);
        assertThat(tool.path("ph").asText()).isEqualTo(phase);
    }

    private static JsonNode proposed(Tab tab) throws InterruptedException {
        tab.says("m1", "Is it in stock?");
        JsonNode proposal = tab.until("tool");
        assertThat(proposal.path("ph").asText()).isEqualTo("proposed");
        return proposal;
    }

    private static Map<String, Object> confirm(JsonNode proposal, boolean yes) {
        return Map.of("t", "confirm", "callId", proposal.path("callId").asText(), "token",
                proposal.path("confirm").path("token").asText(), "yes", yes);
    }
}
