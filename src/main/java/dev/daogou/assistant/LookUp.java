package dev.daogou.assistant;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.catalog.ProductView;
import dev.daogou.indexing.Hit;
import dev.daogou.indexing.SearchRequest;
import dev.daogou.model.Prompt;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;

/** Searches the shop's data again, in the model's words. What is found is numbered on, and cited like the rest. */
@ApplicationScoped
class LookUp implements ReadTool {

    static final String NAME = "look_up";
    private static final String QUERY = "query";
    private static final int MOST_HITS = 6;
    private static final int MOST_PRODUCTS = 3;
    private static final int LONGEST_QUERY = 300;

    private final Finder finder;
    private final Shelf shelf;
    private final Clock clock;

    LookUp(Finder finder, Shelf shelf, Clock clock) {
        this.finder = finder;
        this.shelf = shelf;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ToolSpecification specification(Prompt words) {
        return ToolSpecification.builder().name(NAME).description(words.section(NAME))
                .parameters(JsonObjectSchema.builder().addStringProperty(QUERY, words.section(NAME + " " + QUERY))
                        .required(QUERY).build())
                .build();
    }

    @Override
    public String read(JsonNode arguments, Speech speech) {
        String query = arguments.path(QUERY).asText("").strip();
        if (query.isEmpty() || query.length() > LONGEST_QUERY) {
            throw new IllegalArgumentException("query: must have 1 to " + LONGEST_QUERY + " characters.");
        }
        List<Hit> hits = finder.search(SearchRequest.of(speech.shop(), query, MOST_HITS, clock.instant()));
        List<ProductView> products = shelf.products(hits.stream().map(hit -> hit.passage().productId()).filter(Objects::nonNull)
                .distinct().limit(MOST_PRODUCTS).toList());
        return speech.learns(new Retrieved(hits, products, List.of(), List.of()));
    }
}
