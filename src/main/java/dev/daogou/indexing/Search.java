package dev.daogou.indexing;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.shared.Lang;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Finds passages for a question: common to all index adapters, so that what is found does not depend on which one it is. */
@ApplicationScoped
public class Search {

    /** As many candidates by words and by meaning as a caller may need for the better of the two to surface. */
    private static final int LEAST_CANDIDATES = 40;

    /** What is as near as can be, or not at all, the cosine still orders; what is alike stands in the same order everywhere. */
    static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score).reversed()
            .thenComparing(Hit::cosine, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(hit -> hit.passage().id());

    private final KnowledgeIndex index;
    private final Embedders embedders;
    private final Reranker reranker;
    private final Standing standing;
    private final Timer timer;

    Search(KnowledgeIndex index, Embedders embedders, Reranker reranker, Standing standing, MeterRegistry meters) {
        this.index = index;
        this.embedders = embedders;
        this.reranker = reranker;
        this.standing = standing;
        this.timer = Timer.builder("daogou.retrieval").description("Embedding the question, searching, fusing and reranking")
                .publishPercentileHistogram().register(meters);
    }

    /**
     * The best first; none for a blank question.
     *
     * @throws java.io.UncheckedIOException when the index cannot be read
     */
    public List<Hit> search(SearchRequest request) {
        return find(request).hits();
    }

    /** As {@link #search}, with what there was to search by. */
    public Findings find(SearchRequest request) {
        return timer.record(
                () -> request.q() == null || request.q().isBlank() ? new Findings(List.of(), null) : ordered(request));
    }

    /**
     * Says that a search for this question may follow soon, so that its vector is on its way, and the one of its words in the
     * other language where the shop has that and a core is free. Returns at once.
     */
    public void expect(String shop, Supplier<String> question) {
        embedders.soon(() -> {
            String q = question.get();
            if (!q.isBlank()) {
                Models models = index.models();
                embedders.whenIdle(() -> crossing(shop, models).expect(q));
                embedders.begin(q, models.of(Lang.ofText(q)));
            }
        });
    }

    private Findings ordered(SearchRequest request) {
        return reranker.order(request.q(), findings(request)).first(request.k());
    }

    private Findings findings(SearchRequest request) {
        Models models = index.models();
        Findings found = findings(request, models);
        Models now = index.models();
        // An index of other models has taken over meanwhile, to which the question's vector said nothing.
        return now.equals(models) ? found : findings(request, now);
    }

    private Findings findings(SearchRequest request, Models models) {
        Lang lang = Lang.ofText(request.q());
        QuestionVector vector = embedders.question(request.q(), models.of(lang));
        Candidates candidates = candidates(request, request.q(), vector, null);
        if (!candidates.vectors() && !models.oneForAll() && Crossing.other(request.q()).isEmpty()) {
            // Nothing there in the question's language, and no words of the other one: its model must make do with these.
            vector = embedders.question(request.q(), models.of(lang == Lang.ZH ? Lang.EN : Lang.ZH));
            candidates = candidates(request, request.q(), vector, null);
        }
        List<Hit> hits = crossing(request.shop(), models).add(hits(candidates, vector), request.q(),
                (text, by, in) -> hits(candidates(request, text, by, in), by));
        List<Hit> best = hits.stream().sorted(BEST_FIRST).limit(Math.max(request.k(), reranker.candidates())).toList();
        return new Findings(standing.of(request.shop(), request.at(), best), vector.why());
    }

    private Crossing crossing(String shop, Models models) {
        return new Crossing(embedders, models, lang -> index.mayHold(shop, lang));
    }

    private Candidates candidates(SearchRequest request, String text, QuestionVector vector, Lang lang) {
        IndexFilter filter = new IndexFilter(request.productId(), request.category(), request.kinds(), lang, request.at());
        return index.search(new IndexQuery(request.shop(), text, vector.vector(), vector.model(), filter,
                Math.max(LEAST_CANDIDATES, 2 * Math.max(request.k(), reranker.candidates()))));
    }

    private List<Hit> hits(Candidates candidates, QuestionVector vector) {
        double most = candidates.mostBm25();
        Scale scale = embedders.scale(vector.model());
        return EvenRanks.of(candidates.list()).stream().map(candidate -> hit(candidate, most, scale)).toList();
    }

    private static Hit hit(Candidate candidate, double most, Scale scale) {
        double lexical = most == 0 ? 0 : Math.min(1, candidate.bm25() / most);
        return new Hit(candidate.passage(), Fusion.score(candidate.passage().kind(), lexical, scale.read(candidate.cosine())),
                lexical,
                candidate.lexicalRank(),
                candidate.cosine(), candidate.semanticRank());
    }
}
