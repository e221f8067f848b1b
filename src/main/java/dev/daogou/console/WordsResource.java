package dev.daogou.console;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.console.ConversationView.NoteView;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Pen;
import dev.daogou.conversation.Picture;
import dev.daogou.handoff.Note;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;

/** What an agent says: to the visitor, or to colleagues. */
@Path("/api/v1/console/conversations/{cid}")
@Admits(Role.AGENT)
public class WordsResource {

    private static final int LONGEST = 4000;

    public record Words(String text) {}

    /**
     * @param text may be left out where there are pictures or products
     * @param pictures ids of those sent up before, at most {@link Picture#MOST_AT_ONCE}
     * @param products to be shown as cards, at most 4: {@code {id, sku?}}; what the cards say is the shop's own data of now
     */
    public record Saying(String text, List<String> pictures, List<ShownProducts.Pick> products) {
        List<String> sent() {
            return pictures == null ? List.of() : pictures;
        }

        List<ShownProducts.Pick> picked() {
            return products == null ? List.of() : products;
        }
    }

    /** @param dup whether the same key had been sent before: nothing was said twice */
    public record Said(long seq, String mid, Instant at, boolean dup) {}

    private final ConversationLog log;
    private final ShownProducts shown;
    private final Attending attending;
    private final Clock clock;

    WordsResource(ConversationLog log, ShownProducts shown, Attending attending, Clock clock) {
        this.log = log;
        this.shown = shown;
        this.attending = attending;
        this.clock = clock;
    }

    @POST
    @Path("/messages")
    @Operation(summary = "Reply to the visitor; needs the floor and an Idempotency-Key")
    public Response say(@PathParam("cid") String cid, @HeaderParam("Idempotency-Key") String key, Saying saying) {
        if (key == null || key.isBlank() || key.length() > 100) {
            throw Problem.badField("Idempotency-Key", "must be sent, with 1 to 100 characters, the same for a repeated try");
        }
        String text = checked(saying);
        Attendant agent = attending.agent();
        Said said = log.write(cid, pen -> say(pen, agent, "ag-" + key, text, saying));
        return Response.status(said.dup() ? 200 : 201).entity(said).build();
    }

    /** The prefix keeps an agent's keys apart from the visitor's, who choose theirs freely. */
    private Said say(Pen pen, Attendant agent, String mid, String text, Saying saying) {
        Message before = pen.sentAs(mid).orElse(null);
        if (before != null) {
            return new Said(before.seq, mid, before.at, true);
        }
        if (!agent.id().equals(pen.conversation().floorBy)) {
            throw Problem.conflict("Claim the conversation before you answer in it.");
        }
        Lang lang = pen.conversation().lang == null ? Lang.ZH : pen.conversation().lang;
        Message message = pen.agentSays(mid, agent.id(), agent.name(), text, pen.pictures(Author.AGENT, saying.sent()),
                shown.cards(saying.picked(), lang));
        return new Said(message.seq, mid, message.at, false);
    }

    @POST
    @Path("/notes")
    @Transactional
    @Operation(summary = "A note for colleagues; the visitor never sees it")
    public Response note(@PathParam("cid") String cid, Words words) {
        String text = checked(words == null ? null : words.text());
        Conversation.with(cid);
        Attendant agent = attending.agent();
        Note note = Note.write(cid, agent.id(), agent.name(), text, clock.instant());
        return Response.status(201).entity(NoteView.of(note)).build();
    }

    /** Beside pictures or products the text may be empty. */
    private static String checked(Saying saying) {
        if (saying == null) {
            return checked((String) null);
        }
        if (saying.sent().size() > Picture.MOST_AT_ONCE || saying.sent().stream().anyMatch(Objects::isNull)) {
            throw Problem.badField("pictures", "must be a list of at most " + Picture.MOST_AT_ONCE + " ids of pictures");
        }
        ShownProducts.check(saying.picked());
        boolean alone = saying.sent().isEmpty() && saying.picked().isEmpty();
        return !alone && (saying.text() == null || saying.text().isBlank()) ? "" : checked(saying.text());
    }

    private static String checked(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw Problem.badField("text", "must have 1 to " + LONGEST + " characters");
        }
        return text.strip();
    }
}
