package dev.daogou.indexing;

import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.shared.Lang;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Finds passages for a question: common to all index adapters, so that what is found does not depend on which one it is. */
@ApplicationScoped
public class Search {

    /** As many candidates by words and by meaning as a caller may need for the better of the two to surface. */
    private static final int LEAST_CANDIDATES = 40;

    private final KnowledgeIndex index;
    private final Embedders embedders;
    private final Timer timer;

    Search(KnowledgeIndex index, Embedders embedders, MeterRegistry meters) {
        this.index = index;
        this.embedders = embedders;
        this.timer = Timer.builder("daogou.retrieval").description("Embedding the question, searching and fusing")
                .publishPercentileHistogram().register(meters);
    }

    /**
     * The best first; none for a blank question.
     *
     * @throws java.io.UncheckedIOException when the index cannot be read
     */
    public List<Hit> search(SearchRequest request) {
        return timer.record(() -> request.q() == null || request.q().isBlank() ? List.of() : hits(request));
    }

    /** Says that a search for this question will follow soon, so that its vector is on its way. Returns at once. */
    public void expect(String q) {
        if (!q.isBlank()) {
            embedders.expectQuestion(q, Lang.ofText(q));
        }
    }

    private List<Hit> hits(SearchRequest request) {
        Lang lang = Lang.ofText(request.q());
        Candidates candidates = candidates(request, lang);
        if (!candidates.vectors()) {
            // Nothing there in the question's language: what there is in the other one is compared by that one's model.
            candidates = candidates(request, lang == Lang.ZH ? Lang.EN : Lang.ZH);
        }
        double most = candidates.mostBm25();
        return candidates.list().stream().map(candidate -> hit(candidate, most))
                .sorted(Comparator.comparingDouble(Hit::score).reversed()).limit(request.k()).toList();
    }

    private Candidates candidates(SearchRequest request, Lang lang) {
        IndexFilter filter = new IndexFilter(request.productId(), request.category(), request.kinds(), null, request.at());
        return index
                .search(new IndexQuery(request.shop(), request.q(), embedders.embedQuestion(request.q(), lang), lang, filter,
                        Math.max(LEAST_CANDIDATES, 2 * request.k())));
    }

    private static Hit hit(Candidate candidate, double most) {
        double lexical = most == 0 ? 0 : Math.min(1, candidate.bm25() / most);
        return new Hit(candidate.passage(), Fusion.score(candidate.passage().kind(), lexical, candidate.cosine()), lexical,
                candidate.lexicalRank(),
                candidate.cosine(), candidate.semanticRank());
    }
}
