package dev.daogou.console;

import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.cookie;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.junit.QuarkusTest;

/** A shop that knows nothing: where a person is needed, there is no draft, and it is said why. */
@QuarkusTest
class DraftReasonTest {

    @Inject
    Workplace workplace;

    @Test
    void aHandOffIsNoDraftAndAQuestionBackIsOne() throws Exception {
        assertThat(drafted("可以开发票吗?").path("reason").asText()).isEqualTo("low_confidence");
        JsonNode person = drafted("转人工");
        assertThat(person.path("reason").asText()).isEqualTo("wants_human");
        assertThat(person.has("text")).isFalse();
        JsonNode back = drafted("这件多少钱?");
        assertThat(back.path("answeredBy").asText()).isEqualTo("ask");
        assertThat(back.path("text").asText()).isNotBlank();
    }

    private JsonNode drafted(String question) throws InterruptedException {
        String shop = workplace.shop("mei");
        String mei = cookie(shop, "mei");
        String cid = workplace.anna(shop);
        at(mei).post("/api/v1/console/conversations/" + cid + "/claim").then().statusCode(200);
        try (OpenConsole console = OpenConsole.of(mei)) {
            workplace.annaSays(shop, cid, question);
            return console.next("draft.done");
        }
    }
}
