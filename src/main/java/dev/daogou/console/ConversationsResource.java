package dev.daogou.console;

import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Floor;
import dev.daogou.handoff.HandoffDesk;
import dev.daogou.handoff.Outcome;
import dev.daogou.handoff.Resolutions;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Agent;
import dev.daogou.shop.AgentRole;
import dev.daogou.shop.Role;

/** Conversations of the agent's shop: looking on, taking the floor and giving it back. */
@Path("/api/v1/console/conversations")
@Admits(Role.AGENT)
public class ConversationsResource {

    private static final int MOST = 200;
    private static final int LONGEST_NOTE = 1_000;

    /** Who answers next, after a claim, a release or a resolve. */
    public record FloorView(String cid, Floor floor, String floorBy, String floorName) {}

    public record Conversations(List<ConversationRows.Row> conversations) {}

    private final ConversationRows rows;
    private final ConversationViews views;
    private final HandoffDesk desk;
    private final Resolutions resolutions;
    private final Attending attending;
    private final Lessons lessons;

    ConversationsResource(ConversationRows rows, ConversationViews views, HandoffDesk desk, Resolutions resolutions,
            Attending attending, Lessons lessons) {
        this.lessons = lessons;
        this.rows = rows;
        this.views = views;
        this.desk = desk;
        this.resolutions = resolutions;
        this.attending = attending;
    }

    @GET
    @Operation(summary = "Live and recent conversations, the latest first")
    public Conversations latest(@QueryParam("floor") String floor, @QueryParam("limit") @DefaultValue("100") int limit) {
        return new Conversations(rows.latest(floorNamed(floor), Math.max(1, Math.min(MOST, limit)), attending.sight()));
    }

    @GET
    @Path("/{cid}")
    @Operation(summary = "Transcript, visitor, product in focus, hand-off summary and notes")
    public ConversationView one(@PathParam("cid") String cid) {
        return views.of(cid);
    }

    @POST
    @Path("/{cid}/claim")
    @Transactional
    @Operation(summary = "Take the floor; 409 when a colleague was first")
    public FloorView claim(@PathParam("cid") String cid) {
        Attendant agent = attending.agentWhoStays();
        desk.claim(cid, agent.id(), agent.name());
        return floor(cid);
    }

    @POST
    @Path("/{cid}/release")
    @Operation(summary = "Give the floor back to the assistant, which answers what waits")
    public FloorView release(@PathParam("cid") String cid) {
        desk.release(cid, attending.agent().id());
        lessons.from(cid);
        return floor(cid);
    }

    /**
     * @param outcome {@code solved}, {@code sold}, {@code not_solved}, {@code no_answer} or {@code spam}; may be left out
     * @param note for colleagues, at most 1,000 characters; may be left out
     */
    public record Resolving(String outcome, String note) {}

    @POST
    @Path("/{cid}/resolve")
    @Operation(summary = "The matter is settled: back to the assistant, and nothing waits; says what came of it")
    public FloorView resolve(@PathParam("cid") String cid, Resolving said) {
        Outcome outcome = Outcome.named(said == null ? null : said.outcome());
        String note = said == null || said.note() == null || said.note().isBlank() ? null : said.note().strip();
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Problem.badField("note", "must have at most " + LONGEST_NOTE + " characters");
        }
        Attendant by = attending.agent();
        resolutions.resolve(cid, by.id(), by.name(), outcome, note);
        lessons.from(cid);
        return floor(cid);
    }

    @POST
    @Path("/{cid}/reopen")
    @Transactional
    @Operation(summary = "Take back what one has just resolved, within a minute; 409 when it is too late")
    public FloorView reopen(@PathParam("cid") String cid) {
        Attendant agent = attending.agentWhoStays();
        resolutions.reopen(cid, agent.id(), agent.name());
        return floor(cid);
    }

    /**
     * One of them.
     *
     * @param agentId the colleague who is to have it
     * @param department the id of the department whose people are to have it
     */
    public record Assigning(String agentId, String department) {}

    @POST
    @Path("/{cid}/assign")
    @Transactional
    @Operation(summary = "Pass it to a colleague who is there, or to a department; an admin also passes on what a colleague has")
    public FloorView assign(@PathParam("cid") String cid, Assigning to) {
        if (to == null || (to.agentId() == null || to.agentId().isBlank()) == (to.department() == null)) {
            throw Problem.badField("agentId",
                    "must name the colleague, or department the department, see GET /api/v1/console/colleagues");
        }
        Conversation.with(cid);
        Attendant by = attending.agentWhoStays();
        if (to.department() != null) {
            desk.assignTo(to.department(), cid, by.id(), attending.role() == AgentRole.ADMIN);
            return floor(cid);
        }
        Agent colleague = Agent.staying(to.agentId())
                .orElseThrow(() -> Problem.badField("agentId", "is nobody who works for this shop"));
        desk.assign(cid, by.id(), attending.role() == AgentRole.ADMIN, colleague.id, colleague.name);
        return floor(cid);
    }

    private static FloorView floor(String cid) {
        Conversation c = Conversation.with(cid);
        return new FloorView(c.id, c.floor, c.floorBy, c.floorName);
    }

    private static Floor floorNamed(String floor) {
        if (floor == null) {
            return null;
        }
        for (Floor each : Floor.values()) {
            if (each.wire().equals(floor)) {
                return each;
            }
        }
        throw Problem.badField("floor", "must be assistant, queue or agent");
    }
}
