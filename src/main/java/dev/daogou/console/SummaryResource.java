package dev.daogou.console;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.assist.ConversationSummaries;
import dev.daogou.assist.ConversationSummary;
import dev.daogou.assist.Translation;
import dev.daogou.assist.Translator;
import dev.daogou.conversation.Conversation;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** What helps an agent to see at a glance what a conversation is about, in a language that is theirs. */
@Path("/api/v1/console/conversations/{cid}")
@Admits(Role.AGENT)
public class SummaryResource {

    private static final int LONGEST = 4_000;

    /**
     * @param text a message of the conversation, or a reply that is not sent yet
     * @param to {@code zh} or {@code en}
     */
    public record Translating(String text, String to) {}

    private final ConversationSummaries summaries;
    private final Translator translator;
    private final CurrentShop shop;

    SummaryResource(ConversationSummaries summaries, Translator translator, CurrentShop shop) {
        this.summaries = summaries;
        this.translator = translator;
        this.shop = shop;
    }

    @GET
    @Path("/summary")
    @Operation(summary = "What the visitor wants to know, what of it is open, and what might help next; from the log, as it is now")
    public ConversationSummary summary(@PathParam("cid") String cid) {
        return summaries.of(cid, translator.available(shop.id()));
    }

    @POST
    @Path("/translate")
    @Operation(summary = "Translate a text of this conversation; without a text where the translation had other figures. 409 without a model")
    public Translation translate(@PathParam("cid") String cid, Translating asked) {
        if (asked == null || asked.text() == null || asked.text().isBlank() || asked.text().length() > LONGEST) {
            throw Problem.badField("text", "must have 1 to " + LONGEST + " characters");
        }
        Lang to = language(asked.to());
        QuarkusTransaction.requiringNew().run(() -> Conversation.with(cid));
        return translator.of(shop.id(), asked.text(), to);
    }

    private static Lang language(String code) {
        for (Lang lang : Lang.values()) {
            if (lang.code().equals(code)) {
                return lang;
            }
        }
        throw Problem.badField("to", "must be zh or en");
    }
}
