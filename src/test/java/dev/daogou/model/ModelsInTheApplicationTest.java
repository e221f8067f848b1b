package dev.daogou.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.daogou.upstream.ScriptedUpstream;
import dev.daogou.upstream.WithUpstream;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

@QuarkusTest
@TestProfile(WithUpstream.class)
class ModelsInTheApplicationTest {

    @Inject
    ChatModels models;

    @Inject
    ModelCalls calls;

    ScriptedUpstream upstream;

    @BeforeEach
    void forget() {
        upstream.reset();
    }

    private Heard ask(ChatModelHandle model) {
        Heard heard = new Heard();
        calls.start(model, OnTheWire.REQUEST, new AbortToken(), heard);
        return heard.await();
    }

    @Test
    void theConfiguredProviderAnswersAndIsMeasured() {
        upstream.next().tokens("It ", "is ", "warm.");
        Heard heard = ask(models.current());
        assertThat(heard.failure).isNull();
        assertThat(heard.text()).isEqualTo("It is warm.");
        assertThat(upstream.received().get(0).body().getString("model")).isEqualTo("scripted");
        String metrics = RestAssured.given().header("Authorization", "Bearer test-operator-key").get("/q/metrics").asString();
        assertThat(metrics).contains("daogou_llm_first_token_seconds_count{provider=\"openai\"}")
                .contains("daogou_llm_tokens_total{direction=\"out\",provider=\"openai\"}");
    }

    @Test
    void theGroundedComposerAnswersBesideIt() {
        assertThat(models.grounded().remote()).isFalse();
        assertThat(ask(models.grounded()).text()).startsWith("Sorry");
        assertThat(upstream.received()).isEmpty();
    }
}
