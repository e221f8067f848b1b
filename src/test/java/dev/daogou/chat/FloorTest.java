package dev.daogou.chat;

import static dev.daogou.assistant.HandDriven.asked;
import static dev.daogou.assistant.HandDriven.nothingIsAsked;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.daogou.assistant.HandDriven;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.FloorService;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A person takes over in the middle of a sentence. */
@QuarkusTest
@TestProfile(ByHand.class)
class FloorTest {

    @Inject
    FloorService floor;
    @Inject
    ConversationLog log;

    @Test
    void theAssistantIsSilentWhileAnAgentHasTheFloor() throws Exception {
        Visitor anna = Visitor.begins();
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "A hard question.");
            HandDriven.Asked asked = asked(anna.cid()).says("Let me ");
            tab.until("delta");
            inShop(() -> floor.claim(anna.cid(), "ag_mei", "Mei"));
            assertThat(asked.token().aborted()).isTrue();
            asked.says("think").done();
            assertThat(tab.next("turn.cut").path("why").asText()).isEqualTo("takeover");
            assertThat(tab.next("floor").path("by").asText()).isEqualTo("Mei");
            tab.says("m2", "Are you a person?");
            assertThat(tab.next("msg.ok").path("as").asText()).isEqualTo("queued");
            inShop(() -> log.write(anna.cid(), pen -> pen.agentSays("a1", "ag_mei", "Mei", "Yes.")));
            assertThat(tab.next("message").path("author").asText()).isEqualTo("agent");
            nothingIsAsked(anna.cid());

            tab.says("m3", "Then what now?");
            tab.next("msg.ok");
            inShop(() -> floor.release(anna.cid()));
            assertThat(tab.next("floor").path("floor").asText()).isEqualTo("assistant");
            HandDriven.Asked next = asked(anna.cid());
            assertThat(next.question().texts()).as("what the agent had answered is not answered again")
                    .containsExactly("Then what now?");
            next.says("This.").done();
            tab.until("turn.done");
        }
        assertThat(anna.texts()).containsExactly("A hard question.", "Let me ", "Are you a person?", "Yes.", "Then what now?",
                "This.");
    }

    private static void inShop(Runnable work) {
        CurrentShop.within(Shop.DEFAULT, work);
    }
}
