package dev.daogou.model;

import java.util.concurrent.Executor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.vertx.core.Vertx;

/** The chat models of this deployment. */
@ApplicationScoped
public class ChatModels {

    private final ChatModelHandle grounded;

    @Inject
    public ChatModels(Prompts prompts, Vertx vertx) {
        Executor workers = task -> vertx.executeBlocking(() -> {
            task.run();
            return null;
        }, false);
        grounded = new LangChainHandle("grounded", GroundedComposer.NAME, false, new GroundedComposer(prompts, workers));
    }

    /** The configured provider's model, or the grounded composer. */
    public ChatModelHandle current() {
        return grounded;
    }

    /** The built-in composer: no network, no key, never fails. */
    public ChatModelHandle grounded() {
        return grounded;
    }
}
