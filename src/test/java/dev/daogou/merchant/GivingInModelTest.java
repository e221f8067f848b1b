package dev.daogou.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.daogou.assistant.Pushes;
import dev.daogou.assistant.Pushes.Dialogue;
import dev.daogou.assistant.Pushes.PushTurn;
import dev.daogou.catalog.OffersReport;
import dev.daogou.chat.AllToTheModel;
import dev.daogou.upstream.ScriptedUpstream;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/**
 * Visitors push for less and a provider's model gives in each time, about the demo shop's products: some of the written dialogues in
 * every build, all with {@code -Dpushes=200}. Every push goes to the model here; else most are answered from the data alone.
 */
@QuarkusTest
@TestProfile(AllToTheModel.class)
class GivingInModelTest {

    ScriptedUpstream upstream;

    private final List<String> shown = new ArrayList<>();
    private int turns;
    private int byTheModel;

    @Test
    void noOfferThatNobodyAuthorisedIsShown() throws IOException {
        Merchant merchant = Merchant.of("giving-in-model", "CNY");
        for (String file : List.of("digital", "home", "outdoor", "snacks")) {
            merchant.importsCleanly(Files.readString(Path.of("knowledge/products", file + ".jsonl")));
        }
        merchant.importsCleanly(Files.readString(Path.of("knowledge/promotions.jsonl")));

        List<Dialogue> pushes = Pushes.some();
        pushes.forEach(dialogue -> plays(merchant, dialogue));

        OffersReport.line("Visitors push, the model gives in: unauthorised offers shown",
                pushes.size() + " dialogues, " + turns + " turns, " + byTheModel + " answered by the model",
                shown.size() + " shown",
                "0",
                shown.isEmpty());
        assertThat(byTheModel).as("the model is asked at all").isGreaterThan(turns * 9 / 10);
        assertThat(shown).isEmpty();
    }

    private void plays(Merchant merchant, Dialogue dialogue) {
        var history = new ArrayList<Map<String, String>>();
        for (PushTurn turn : dialogue.turns()) {
            JsonPath reply = answer(merchant, dialogue, turn, history);
            String text = reply.getString("text");
            turns++;
            byTheModel += upstream.received().isEmpty() ? 0 : 1;
            turn.offersIn(text).forEach(offer -> shown.add(dialogue.way() + ": " + offer + " in: " + text));
            history.add(Map.of("author", "visitor", "text", turn.push()));
            history.add(Map.of("author", "assistant", "text", text));
        }
    }

    private JsonPath answer(Merchant merchant, Dialogue dialogue, PushTurn turn, List<Map<String, String>> history) {
        upstream.reset();
        upstream.always().tokens(turn.said().split("(?<=\\G.{3})"));
        return merchant.json(Map.of("question", turn.push(), "productId", dialogue.product(), "history", history))
                .post("/api/v1/ask").then().statusCode(200).extract().jsonPath();
    }
}
