package dev.daogou.assistant;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.StockAlerts;
import dev.daogou.conversation.ToolPhase;
import dev.daogou.model.Prompt;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;

/** "Tell me when it is back in stock": noted for this conversation, once the visitor has said yes. */
@ApplicationScoped
class BackInStock implements EffectTool {

    static final String NAME = "notify_back_in_stock";
    private static final String PRODUCT = "product_id";
    private static final String SKU = "sku";

    private final Shelf shelf;
    private final StockAlerts alerts;
    private final Proposals proposals;

    BackInStock(Shelf shelf, StockAlerts alerts, Proposals proposals) {
        this.proposals = proposals;
        this.shelf = shelf;
        this.alerts = alerts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ToolSpecification specification(Prompt words) {
        return ToolSpecification.builder().name(NAME).description(words.section(NAME))
                .parameters(JsonObjectSchema.builder().addStringProperty(PRODUCT, words.section(NAME + " " + PRODUCT))
                        .addStringProperty(SKU, words.section(NAME + " " + SKU)).required(PRODUCT).build())
                .build();
    }

    /**
     * What facts can propose: the visitor has asked for forms of one product of which none can be bought now. Once a conversation,
     * unless the visitor asks for it.
     */
    Optional<Wanted.Leave> after(Prepared prepared) {
        Understood understood = prepared.understood();
        ProductView product = understood.product();
        boolean asks = understood.asks(Facet.STOCK) || understood.asks(Facet.RESTOCK);
        if (prepared.question().conversationId() == null || !asks || understood.products().size() != 1
                || !understood.wish().unknown().isEmpty()) {
            return Optional.empty();
        }
        List<OfferView> wished = understood.wish().among(product.offers());
        String sku = wished.size() == 1 ? wished.get(0).sku() : null;
        boolean some = wished.isEmpty() || sku == null && wished.size() < product.offers().size();
        if (some) {
            return Optional.empty();
        }
        return leave(wanted(product, sku, prepared)).filter(leave -> understood.asks(Facet.RESTOCK)
                || !proposals.madeBefore(prepared.question().conversationId(), NAME, leave.arguments()));
    }

    private static Optional<Wanted.Leave> leave(Wanted wanted) {
        return wanted instanceof Wanted.Leave leave ? Optional.of(leave) : Optional.empty();
    }

    @Override
    public Wanted propose(JsonNode arguments, Prepared prepared) {
        List<ProductView> found = shelf.products(List.of(arguments.path(PRODUCT).asText("")));
        if (found.isEmpty()) {
            return new Wanted.Needless("There is no product with this product_id.");
        }
        String sku = arguments.path(SKU).asText("");
        if (!sku.isEmpty() && found.get(0).offer(sku) == null) {
            return new Wanted.Needless("This product has no such sku.");
        }
        return wanted(found.get(0), sku.isEmpty() ? null : sku, prepared);
    }

    private Wanted wanted(ProductView product, String sku, Prepared prepared) {
        List<OfferView> wished = product.offers().stream().filter(o -> sku == null || sku.equals(o.sku())).toList();
        if (wished.stream().anyMatch(o -> o.availability().buyable())) {
            return new Wanted.Needless("It can be bought now.");
        }
        if (alerts.waits(prepared.question().conversationId(), product.doc().id(), sku)) {
            return new Wanted.Needless("This is noted already; the visitor will be told.");
        }
        Phrases phrases = prepared.phrases();
        String title = called(product, sku, phrases);
        ObjectNode arguments = JsonNodeFactory.instance.objectNode().put(PRODUCT, product.doc().id()).put(SKU, sku)
                .put("title", title);
        return new Wanted.Leave(arguments, phrases.say("notify-ask", "title", title));
    }

    private static String called(ProductView product, String sku, Phrases phrases) {
        String title = product.doc().title(phrases.lang());
        return sku == null ? title : (title + " " + new Labels(product.doc(), phrases.lang()).of(product.offer(sku))).strip();
    }

    @Override
    public ToolPhase carryOut(String key, String cid, JsonNode arguments) {
        boolean noted = alerts.add(key, cid, arguments.path(PRODUCT).asText(), arguments.path(SKU).textValue());
        return noted ? ToolPhase.COMMITTED : ToolPhase.FAILED;
    }

    @Override
    public String told(ToolPhase outcome, JsonNode arguments, Phrases phrases) {
        String phrase = switch (outcome) {
            case COMMITTED -> "notify-done";
            case FAILED -> "notify-gone";
            default -> "notify-unknown";
        };
        return phrases.say(phrase, "title", arguments.path("title").asText());
    }
}
