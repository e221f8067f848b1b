package dev.daogou.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.daogou.merchant.Merchant;
import dev.daogou.webhooks.Post.Hook;
import dev.daogou.webhooks.ScriptedChatwoot.Put;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** A shop whose people sit at Chatwoot: the assistant answers there, and hands over there. */
@QuarkusTest
class ChatwootBridgeTest {

    private static final String TOKEN = "bot-token";
    private static final long FIRST = 207;

    @Inject
    Post post;

    private final ScriptedChatwoot chatwoot = new ScriptedChatwoot(TOKEN);

    @AfterEach
    void stop() {
        chatwoot.close();
        post.forgetAll();
    }

    @Test
    void theAssistantAnswersInChatwootUntilAPersonIsAskedForAndGoesOnWhenItsPeopleGiveBack() {
        Merchant merchant = Merchant.of("chatwoot", "CNY");
        merchant.importsCleanly("{\"kind\":\"faq\",\"id\":\"wash\",\"title\":\"Can I wash the coat?\",\"lang\":\"en\","
                + "\"body\":\"Yes, you can wash the coat at 30 degrees.\"}\n");
        await().atMost(Duration.ofSeconds(30)).until(() -> !merchant.json(Map.of("q", "Can I wash the coat?"))
                .post("/api/v1/search").jsonPath().getList("hits").isEmpty());
        Hook hook = bridge(merchant);

        chatwoot.customerSays(FIRST, 1, "Can I wash the coat?");
        chatwoot.customerSays(FIRST, 1, "Can I wash the coat?");
        put("wash the coat at 30");
        assertThat(said()).noneMatch(text -> text.contains("[1]"));
        chatwoot.botsMessageComesBack(FIRST, 2, said().get(0));

        chatwoot.customerSays(FIRST, 3, "I want to talk to a human agent please");
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            post.pass(Duration.ZERO);
            return chatwoot.status(FIRST).equals("open");
        });
        assertThat(chatwoot.put()).filteredOn(Put::isPrivate).singleElement()
                .satisfies(note -> assertThat(note.content()).contains("I want to talk to a human agent please"));
        assertThat(said()).noneMatch(text -> text.contains("Nobody") || text.contains("nobody"));
        chatwoot.happens("conversation_opened", FIRST, "open");
        int before = said().size();
        chatwoot.customerSays(FIRST, 4, "Can I wash the coat?");
        chatwoot.agentSays(FIRST, 5, "Lin here: cold water only.");
        chatwoot.agentSays(FIRST, 5, "Lin here: cold water only.");
        assertThat(transcript(merchant).getList("messages.findAll { it.author == 'agent' }.text"))
                .containsExactly("Lin here: cold water only.");
        assertThat(transcript(merchant).getList("messages.findAll { it.author == 'visitor' }")).hasSize(3);
        post.pass(Duration.ZERO);
        assertThat(said()).as("nothing while a person has it, and nothing of theirs comes back").hasSize(before);

        chatwoot.happens("conversation_resolved", FIRST, "resolved");
        chatwoot.happens("conversation_status_changed", FIRST, "pending");
        chatwoot.customerSays(FIRST, 6, "Can I wash the coat?");
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            post.pass(Duration.ZERO);
            return said().size() > before;
        });
        assertThat(chatwoot.answers()).containsOnly(200);
        assertThat(hook.deliveries("waiting")).isEmpty();

        merchant.call().delete("/api/v1/shop/bridges/chatwoot").then().statusCode(204);
        chatwoot.tell(Map.of("event", "conversation_opened", "id", FIRST)).then().statusCode(403);
    }

    @Test
    void onlyItsOwnAddressOpensABridgeAndOnlyForItsAccount() {
        Merchant merchant = Merchant.of("chatwoot-doors", "CNY");
        merchant.call().get("/api/v1/shop/bridges/chatwoot").then().statusCode(404);
        merchant.json(Map.of("url", "http://chatwoot.internal", "accountId", 0)).put("/api/v1/shop/bridges/chatwoot").then()
                .statusCode(400).body("errors.field", equalTo(List.of("accountId", "accessToken")));
        Hook hook = bridge(merchant);
        assertThat(merchant.call().get("/api/v1/shop/webhooks").asString()).doesNotContain(TOKEN).contains("chatwoot");
        merchant.call().post(hook.path() + "/test").then().statusCode(409);
        merchant.call().delete(hook.path()).then().statusCode(409);
        chatwoot.tell(Map.of("event", "message_created", "id", 1, "content", "hi", "message_type", "incoming", "account",
                Map.of("id", 8), "conversation", Map.of("id", 1, "status", "pending"))).then().statusCode(400);
        chatwoot.calls("/api/v1/bridges/chatwoot/made-up");
        chatwoot.tell(Map.of("event", "conversation_opened", "id", FIRST)).then().statusCode(403);
        Merchant other = Merchant.of("chatwoot-other", "CNY");
        other.call().get("/api/v1/shop/bridges/chatwoot").then().statusCode(404);
        other.call().get(hook.path() + "/deliveries").then().statusCode(404);
    }

    /** Entered by the door, which refuses addresses of our own network, and then led to the Chatwoot on it. */
    private Hook bridge(Merchant merchant) {
        JsonPath built = merchant.json(Map.of("url", "https://chatwoot.example/", "accountId", 7, "accessToken", TOKEN))
                .put("/api/v1/shop/bridges/chatwoot").then().statusCode(200).extract().jsonPath();
        chatwoot.calls(built.getString("botPath"));
        Hook hook = new Hook(merchant, built.getString("webhookId"), TOKEN);
        post.lead(hook, chatwoot.url() + "/api/v1/accounts/7");
        return hook;
    }

    private void put(String part) {
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            post.pass(Duration.ZERO);
            assertThat(said()).anyMatch(text -> text.contains(part));
        });
    }

    /** What the customer sees of us. */
    private List<String> said() {
        return chatwoot.put().stream().filter(put -> !put.isPrivate()).map(Put::content).toList();
    }

    private JsonPath transcript(Merchant merchant) {
        String cid = (String) post.rows("select cid from chatwoot_conversation where shop = :id", merchant.shop()).get(0);
        return merchant.call().get("/api/v1/conversations/" + cid + "/messages").then().statusCode(200).extract().jsonPath();
    }
}
