package dev.daogou.console;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

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
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;

/** What an agent says: to the visitor, or to colleagues. */
@Path("/api/v1/console/conversations/{cid}")
@Admits(Role.AGENT)
public class WordsResource {

    private static final int LONGEST = 4000;

    /** @param pictures ids of those sent up before, at most {@link Picture#MOST_AT_ONCE}; then the text may be empty */
    public record Words(String text, List<String> pictures) {
        List<String> sent() {
            return pictures == null ? List.of() : pictures;
        }
    }

    /** @param dup whether the same key had been sent before: nothing was said twice */
    public record Said(long seq, String mid, Instant at, boolean dup) {}

    private final ConversationLog log;
    private final Attending attending;
    private final Clock clock;

    WordsResource(ConversationLog log, Attending attending, Clock clock) {
        this.log = log;
        this.attending = attending;
        this.clock = clock;
    }

    @POST
    @Path("/messages")
    @Operation(summary = "Reply to the visitor; needs the floor and an Idempotency-Key")
    public Response say(@PathParam("cid") String cid, @HeaderParam("Idempotency-Key") String key, Words words) {
        if (key == null || key.isBlank() || key.length() > 100) {
            throw Problem.badField("Idempotency-Key", "must be sent, with 1 to 100 characters, the same for a repeated try");
        }
        String text = words == null || words.sent().isEmpty() ? checked(words) : besidePictures(words);
        Attendant agent = attending.agent();
        Said said = log.write(cid, pen -> say(pen, agent, "ag-" + key, text, words.sent()));
        return Response.status(said.dup() ? 200 : 201).entity(said).build();
    }

    /** The prefix keeps an agent's keys apart from the visitor's, who choose theirs freely. */
    private static Said say(Pen pen, Attendant agent, String mid, String text, List<String> pictures) {
        Message before = pen.sentAs(mid).orElse(null);
        if (before != null) {
            return new Said(before.seq, mid, before.at, true);
        }
        if (!agent.id().equals(pen.conversation().floorBy)) {
            throw Problem.conflict("Claim the conversation before you answer in it.");
        }
        Message message = pen.agentSays(mid, agent.id(), agent.name(), text,
                pen.pictures(Author.AGENT, pictures));
        return new Said(message.seq, mid, message.at, false);
    }

    @POST
    @Path("/notes")
    @Transactional
    @Operation(summary = "A note for colleagues; the visitor never sees it")
    public Response note(@PathParam("cid") String cid, Words words) {
        String text = checked(words);
        Conversation.with(cid);
        Attendant agent = attending.agent();
        Note note = Note.write(cid, agent.id(), agent.name(), text, clock.instant());
        return Response.status(201).entity(NoteView.of(note)).build();
    }

    private static String besidePictures(Words words) {
        if (words.sent().size() > Picture.MOST_AT_ONCE || words.sent().contains(null)) {
            throw Problem.badField("pictures", "must be a list of at most " + Picture.MOST_AT_ONCE + " ids of pictures");
        }
        return words.text() == null || words.text().isBlank() ? "" : checked(words);
    }

    private static String checked(Words words) {
        if (words == null || words.text() == null || words.text().isBlank() || words.text().length() > LONGEST) {
            throw Problem.badField("text", "must have 1 to " + LONGEST + " characters");
        }
        return words.text().strip();
    }
}
