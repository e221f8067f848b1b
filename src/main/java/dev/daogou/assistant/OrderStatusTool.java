package dev.daogou.assistant;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.model.Prompt;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;

/** Looks up the orders of the customer who is speaking. Whose they are the shop says, never the model. */
@ApplicationScoped
class OrderStatusTool implements ReadTool {

    static final String NAME = "order_status";
    private static final String ORDER = "order_id";
    private static final int LONGEST_ID = 200;

    private final OrderFacts orders;

    OrderStatusTool(OrderFacts orders) {
        this.orders = orders;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ToolSpecification specification(Prompt words) {
        return ToolSpecification.builder().name(NAME).description(words.section(NAME))
                .parameters(JsonObjectSchema.builder().addStringProperty(ORDER, words.section(NAME + " " + ORDER)).build())
                .build();
    }

    @Override
    public String read(JsonNode arguments, Speech speech) {
        String id = arguments.path(ORDER).asText("").strip();
        if (id.length() > LONGEST_ID) {
            throw new IllegalArgumentException(ORDER + ": must have at most " + LONGEST_ID + " characters.");
        }
        if (speech.customerId() == null) {
            return "The visitor has not signed in at the shop, so nothing may be said of any order. Say exactly this: "
                    + speech.phrases().say("order-prove");
        }
        List<OrderFacts.Told> found = orders.told(speech.customerId(), id, speech.phrases());
        return found.isEmpty() ? "This customer has no such order." : speech.learnsOrders(found);
    }
}
