package dev.daogou.assistant;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.model.Prompt;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;

/** A tool that reads nothing, until the test lets it. */
@ApplicationScoped
public class SlowTool implements ReadTool {

    public static final String NAME = "slow";
    private static volatile CountDownLatch end = new CountDownLatch(1);

    public static void reset() {
        end = new CountDownLatch(1);
    }

    public static void finishes() {
        end.countDown();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ToolSpecification specification(Prompt words) {
        return ToolSpecification.builder().name(NAME).description("Waits.").parameters(JsonObjectSchema.builder().build())
                .build();
    }

    @Override
    public String read(JsonNode arguments, Speech speech) {
        try {
            end.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return "done";
    }
}
