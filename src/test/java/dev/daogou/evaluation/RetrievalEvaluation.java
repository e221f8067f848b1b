package dev.daogou.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.daogou.assistant.EvidenceConfidence;
import dev.daogou.evaluation.Statistics.Figure;
import dev.daogou.evaluation.Statistics.Scored;
import dev.daogou.indexing.Embedders;
import dev.daogou.indexing.Hit;
import dev.daogou.indexing.KnowledgeIndex;
import dev.daogou.indexing.Passage;
import dev.daogou.indexing.PassageOwner;
import dev.daogou.indexing.Passages;
import dev.daogou.indexing.Search;
import dev.daogou.indexing.SearchRequest;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** Judged questions are put to the very search that answers use; words alone and meaning alone are read from the same hits. */
@QuarkusTest
@Tag("eval")
class RetrievalEvaluation {

    private static EvaluationReport report;

    @Inject
    Shops shops;
    @Inject
    Passages passages;
    @Inject
    Search search;
    @Inject
    KnowledgeIndex index;
    @Inject
    Embedders embedders;
    @Inject
    Clock clock;

    /** A question, how its candidates were ranked, and how sure the decide step would be. The hits themselves would not fit. */
    private record Answered(Judged judged, Map<Way, Ranking> rankings, double confidence) {

        static Answered of(Judged judged, List<Hit> hits) {
            var rankings = new EnumMap<Way, Ranking>(Way.class);
            for (Way way : Way.values()) {
                rankings.put(way, Ranking.of(judged, hits, way));
            }
            return new Answered(judged, rankings, EvidenceConfidence.of(hits));
        }

        Ranking fused() {
            return rankings.get(Way.FUSED);
        }
    }

    @Test
    void questionsOfCustomersFindTheirFaq() throws IOException {
        EvaluationData data = EvaluationData.faq("zh-faq-retrieval: JDDC", needed("zh-faq-retrieval/select.txt"));
        String shop = shelved(data.passages());
        List<Answered> answered = asked(data, shop, data.passages().size());
        report().section(data.name(), "lexical | semantic | fused");
        byHalf(answered, "MAP", ranking -> ranking.averagePrecision(data.gold()));
        byHalf(answered, "P@1", ranking -> ranking.firstIsRight(data.gold()));
        likeness();
        report().write();
    }

    @Test
    void questionsFindTheLineThatAnswersAmongReviewsAndData() throws IOException {
        products(EvaluationData.product("en-product-qa: ePQA", needed("en-product-qa/epqa.csv"), 2));
    }

    @Test
    void questionsFindTheLineThatAnswersAmongSpecs() throws IOException {
        products(EvaluationData.product("en-product-qa: semiPQA", needed("en-product-qa/semipqa.tsv"), 1));
    }

    @AfterAll
    static void print() {
        System.out.println(report == null ? "SKIPPED: no evaluation data, give -Deval.dir" : report);
    }

    private void products(EvaluationData data) throws IOException {
        String shop = shelved(data.passages());
        List<Answered> all = asked(data, shop, 100);
        List<Answered> answerable = all.stream().filter(a -> a.judged().answerable(data.gold())).toList();
        report().section(data.name(), "lexical | semantic | fused");
        byHalf(answerable, "P@1", ranking -> ranking.firstIsRight(data.gold()));
        byHalf(answerable, "nDCG@10", Ranking::ndcg);
        report().section(data.name() + ", whether an answer is there", "by confidence | by the fused score");
        for (boolean fitted : List.of(true, false)) {
            List<Answered> half = half(all, fitted);
            String of = fitted ? " (fitted)" : " (held out)";
            report().row("AUC" + of, sure(half, a -> a.judged().answerable(data.gold()), Statistics::auc));
            report().row("AURC" + of, sure(half, a -> right(a, data.gold()), Statistics::aurc));
            for (double coverage : List.of(0.2, 0.4, 0.6, 0.8, 1.0)) {
                report().row("risk at %.0f %% coverage%s".formatted(100 * coverage, of),
                        sure(half, a -> right(a, data.gold()), scored -> Statistics.risk(scored, coverage)));
            }
        }
        report().write();
    }

    /** How the fused score of two texts follows what people say of their likeness, 1–5. */
    private void likeness() throws IOException {
        if (!EvaluationData.has("zh-faq-retrieval/sts.txt")) {
            return;
        }
        Map<PassageOwner, List<Passage>> second = new LinkedHashMap<>();
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(EvaluationData.directory().resolve("zh-faq-retrieval/sts.txt"))) {
            rows.add(line.split("\t", -1));
            second.putAll(EvaluationData.question("s" + rows.size(), rows.get(rows.size() - 1)[2]));
        }
        String shop = shelved(second);
        var pairs = new LinkedHashMap<Way, List<double[]>>();
        for (int i = 0; i < rows.size(); i++) {
            String passage = "s" + (i + 1);
            double people = Double.parseDouble(rows.get(i)[0]);
            for (Hit hit : search(shop, rows.get(i)[1], null, rows.size())) {
                if (hit.passage().id().equals(passage)) {
                    for (Way way : Way.values()) {
                        pairs.computeIfAbsent(way, w -> new ArrayList<>()).add(new double[]{ people, way.of(hit) });
                    }
                }
            }
        }
        var figures = new LinkedHashMap<String, Figure>();
        pairs.forEach((way, list) -> figures.put(way.name(), Statistics.of(list, Statistics::spearman)));
        report().row("Spearman, likeness of two texts (all)", figures);
    }

    private static boolean right(Answered answered, int gold) {
        return answered.fused().firstIsRight(gold) == 1;
    }

    private static Map<String, Figure> sure(List<Answered> half, Predicate<Answered> right,
            ToDoubleFunction<List<Scored>> figure) {
        var figures = new LinkedHashMap<String, Figure>();
        figures.put("confidence", sure(half, right, Answered::confidence, figure));
        figures.put("score", sure(half, right, a -> a.fused().top(), figure));
        return figures;
    }

    private static Figure sure(List<Answered> half, Predicate<Answered> right,
            ToDoubleFunction<Answered> confidence, ToDoubleFunction<List<Scored>> figure) {
        List<Scored> scored = half.stream().map(a -> new Scored(confidence.applyAsDouble(a), right.test(a))).toList();
        return Statistics.of(scored, sample -> figure.applyAsDouble(
                sample.stream().sorted(Comparator.comparingDouble(Scored::score).reversed()).toList()));
    }

    private void byHalf(List<Answered> answered, String what, ToDoubleFunction<Ranking> measure) {
        for (boolean fitted : List.of(true, false)) {
            var figures = new LinkedHashMap<String, Figure>();
            for (Way way : Way.values()) {
                List<Double> values = half(answered, fitted).stream()
                        .map(a -> measure.applyAsDouble(a.rankings().get(way))).toList();
                figures.put(way.name(), Statistics.of(values, Statistics::mean));
            }
            report().row("%s (%s, %d questions)".formatted(what, fitted ? "fitted" : "held out",
                    half(answered, fitted).size()), figures);
        }
    }

    private static List<Answered> half(List<Answered> all, boolean fitted) {
        return all.stream().filter(a -> a.judged().fitted() == fitted).toList();
    }

    private List<Answered> asked(EvaluationData data, String shop, int k) {
        return data.questions().stream().map(q -> Answered.of(q, search(shop, q.question(), q.productId(), k))).toList();
    }

    private List<Hit> search(String shop, String question, String productId, int k) {
        return search.search(SearchRequest.of(shop, question, k, clock.instant()).product(productId));
    }

    private String shelved(Map<PassageOwner, List<Passage>> data) {
        await().atMost(Duration.ofMinutes(1)).until(() -> index.ready() && embedders.ready());
        String shop = Ids.fresh("eval").toLowerCase(Locale.ROOT).replace('_', '-');
        QuarkusTransaction.requiringNew()
                .run(() -> shops.put(shop, new Shops.Description("Evaluation", "USD", "UTC", List.of("zh", "en"), List.of())));
        passages.embedMissing(data.values().stream().flatMap(Collection::stream).toList());
        CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew().run(() -> passages.replaceAll(data)));
        index.catchUp();
        assertThat(index.verify().indexedByShop()).containsEntry(shop, data.values().stream().mapToLong(List::size).sum());
        return shop;
    }

    private EvaluationReport report() {
        if (report == null) {
            report = new EvaluationReport(index.getClass().getSimpleName().replaceAll("_.*", ""),
                    embedders.modelName(Lang.ZH) + ", " + embedders.modelName(Lang.EN));
        }
        return report;
    }

    private static String needed(String file) {
        assumeTrue(EvaluationData.has(file), "SKIPPED: no " + file + ", give -Deval.dir");
        return file;
    }
}
