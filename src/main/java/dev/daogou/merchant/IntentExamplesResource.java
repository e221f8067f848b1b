package dev.daogou.merchant;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.intent.TopicExample;
import dev.daogou.intent.TopicExamples;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** Sentences by which a shop teaches topics of its own. */
@Path("/api/v1/shop/intents/examples")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class IntentExamplesResource {

    /** Replacing, all of them: those that are left out are forgotten. */
    public record Lessons(List<TopicExample> examples) {}

    private final TopicExamples examples;

    IntentExamplesResource(TopicExamples examples) {
        this.examples = examples;
    }

    @GET
    @Operation(summary = "What the shop teaches, how many sentences a topic has, and whether each language is learnt")
    public TopicExamples.Standing get(@QueryParam("label") String label) {
        return label == null ? examples.standing() : examples.standing(label);
    }

    @POST
    @Operation(summary = "Add to what the shop teaches: a sentence taught already goes to the topic it is now put under")
    public TopicExamples.Overview post(Lessons lessons) {
        examples.add(TopicTable.numbered(given(lessons)));
        return examples.overview();
    }

    @POST
    @Consumes("text/csv")
    @Operation(hidden = true)
    public TopicExamples.Overview postTable(byte[] table) {
        examples.add(TopicTable.read(table == null ? new byte[0] : table));
        return examples.overview();
    }

    @PUT
    @Operation(summary = "Teach the shop's own topics by examples; replaces all, as JSON or as a table text,label,intent")
    public TopicExamples.Standing put(Lessons lessons) {
        examples.replace(TopicTable.numbered(given(lessons)));
        return examples.standing();
    }

    @PUT
    @Consumes("text/csv")
    @Operation(hidden = true)
    public TopicExamples.Standing putTable(byte[] table) {
        examples.replace(TopicTable.read(table == null ? new byte[0] : table));
        return examples.standing();
    }

    @DELETE
    @Operation(summary = "Forget them all; messages are read as before anything was taught")
    public void clear() {
        examples.clear();
    }

    private static List<TopicExample> given(Lessons lessons) {
        if (lessons == null || lessons.examples() == null) {
            throw Problem.badField("examples", "is missing: send {\"examples\":[{\"text\":\"Do you sell to shops?\","
                    + "\"label\":\"wholesale\"}]}, all of them, or DELETE to forget them");
        }
        return lessons.examples();
    }
}
