package dev.daogou.merchant;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

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

    /** All of them: those that are left out are forgotten. */
    public record Lessons(List<TopicExample> examples) {}

    private final TopicExamples examples;

    IntentExamplesResource(TopicExamples examples) {
        this.examples = examples;
    }

    @GET
    @Operation(summary = "What the shop teaches, how many sentences a topic has, and whether each language is learnt")
    public TopicExamples.Standing get() {
        return examples.standing();
    }

    @PUT
    @Operation(summary = "Teach the shop's own topics by examples; replaces all, as JSON or as a table text,label,intent")
    public TopicExamples.Standing put(Lessons lessons) {
        if (lessons == null || lessons.examples() == null) {
            throw Problem.badField("examples", "is missing: send {\"examples\":[{\"text\":\"Do you sell to shops?\","
                    + "\"label\":\"wholesale\"}]}, all of them, or DELETE to forget them");
        }
        examples.replace(TopicTable.numbered(lessons.examples()));
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
}
