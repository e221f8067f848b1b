package dev.daogou.merchant;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.intent.TopicExamples;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** Topics that a shop has taught by its examples, without the sentences. */
@Path("/api/v1/shop/intents/topics")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class TopicsResource {

    private final TopicExamples examples;

    TopicsResource(TopicExamples examples) {
        this.examples = examples;
    }

    @GET
    @Operation(summary = "The shop's own topics, and how far each language is learnt")
    public TopicExamples.Overview get() {
        return examples.overview();
    }

    @DELETE
    @Operation(summary = "Forget one topic, named as in the examples; answers what was taught of it")
    public TopicExamples.Forgotten delete(@QueryParam("label") String label) {
        if (label == null || label.isBlank()) {
            throw Problem.badField("label", "is missing: name the topic to forget, as its examples do");
        }
        return examples.forget(label.strip());
    }
}
