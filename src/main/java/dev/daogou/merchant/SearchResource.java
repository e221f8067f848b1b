package dev.daogou.merchant;

import java.time.Clock;
import java.util.List;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.indexing.Hit;
import dev.daogou.indexing.PassageKind;
import dev.daogou.indexing.Search;
import dev.daogou.indexing.SearchRequest;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** The very retrieval that answers use. */
@Path("/api/v1/search")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class SearchResource {

    private static final int LONGEST_QUERY = 4_000;
    private static final int MOST_HITS = 100;

    /** @param k how many hits, 1..100; 10 when left out */
    public record Query(String q, String productId, String category, Integer k) {}

    /**
     * A passage found.
     *
     * @param relevance by the reranker, on its own scale; left out when none has seen it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Found(String ref, PassageKind kind, String productId, String articleId, String title, String text,
            double score, Integer lexicalRank, Integer semanticRank, Double relevance) {

        static Found of(Hit hit) {
            var passage = hit.passage();
            return new Found(passage.ref(), passage.kind(), passage.productId(), passage.articleId(), passage.title(),
                    passage.text(), hit.score(), hit.lexicalRank(), hit.semanticRank(), hit.relevance());
        }
    }

    /**
     * @param tookMs retrieval with embedding the question, milliseconds
     * @param degraded why the question was searched for by its words alone; left out when by its meaning too
     * @param unordered why a reranker that is configured did not order the hits; left out when it did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(List<Found> hits, double tookMs, String degraded, String unordered) {}

    private final Search search;
    private final CurrentShop shop;
    private final Clock clock;

    SearchResource(Search search, CurrentShop shop, Clock clock) {
        this.search = search;
        this.shop = shop;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "Find passages by words and by meaning")
    public Answer search(Query query) {
        if (query == null || query.q() == null || query.q().isBlank() || query.q().length() > LONGEST_QUERY) {
            throw Problem.badField("q", "must have 1 to " + LONGEST_QUERY + " characters");
        }
        int k = query.k() == null ? 10 : query.k();
        if (k < 1 || k > MOST_HITS) {
            throw Problem.badField("k", "must be 1 to " + MOST_HITS);
        }
        long start = System.nanoTime();
        var found = search.find(
                new SearchRequest(shop.id(), query.q(), query.productId(), query.category(), null, k, clock.instant()));
        return new Answer(found.hits().stream().map(Found::of).toList(), (System.nanoTime() - start) / 10_000 / 100.0,
                found.degraded(), found.unordered());
    }
}
