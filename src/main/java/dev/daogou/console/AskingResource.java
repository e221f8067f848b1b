package dev.daogou.console;

import java.util.List;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.assistant.Question;
import dev.daogou.assistant.WholeAnswers;
import dev.daogou.conversation.Page;
import dev.daogou.conversation.Reply;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Role;

/** An agent asks what the assistant would: by the same way, about the product in focus. Nothing is stored, the visitor sees nothing of it. */
@Path("/api/v1/console/conversations/{cid}/ask")
@Admits(Role.AGENT)
public class AskingResource {

    private static final int LONGEST = 1_000;

    /** @param question in the agent's own words */
    public record Asking(String question) {}

    private final ConversationViews views;
    private final WholeAnswers answers;
    private final CurrentShop shop;

    AskingResource(ConversationViews views, WholeAnswers answers, CurrentShop shop) {
        this.views = views;
        this.answers = answers;
        this.shop = shop;
    }

    @POST
    @Operation(summary = "Ask the knowledge, about the product in focus; stores nothing, tells the visitor nothing")
    public Reply ask(@PathParam("cid") String cid, Asking asking) {
        if (asking == null || asking.question() == null || asking.question().isBlank()) {
            throw Problem.badField("question", "is missing: send the question as a text");
        }
        if (asking.question().length() > LONGEST) {
            throw Problem.badField("question", "is longer than " + LONGEST + " characters: shorten it");
        }
        ConversationViews.Subject about = views.subject(cid);
        // Of orders only this conversation's customer's own can be told, and none where the shop has not vouched for them.
        return answers.to(new Question(shop.id(), null, List.of(asking.question().strip()), null,
                new Page(null, about.productId(), null), List.of(), about.customerId(), null).forAnAgent());
    }
}
