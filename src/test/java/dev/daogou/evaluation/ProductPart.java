package dev.daogou.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import dev.daogou.indexing.SideBySide;

/**
 * Questions on one product, whose candidates are its passages: which comes first, and whether it is known that none answers.
 *
 * @param gold the least grade of a candidate that answers
 * @param together is given the questions as well
 * @param bounds what is promised of the half that nothing was fitted on
 */
record ProductPart(String name, List<String> files, int gold, Bounds bounds, Together together) implements Part {

    /** @param ndcg 0 where nothing is promised @param aboveBoth whether the fused ranking beats both of its parts */
    record Bounds(double first, double ndcg, double auc, boolean aboveBoth) {}

    private static final int MOST_CANDIDATES = 100;

    @Override
    public Section measure(Path directory, SideBySide adapters) throws IOException, SQLException {
        EvaluationData data = EvaluationData.product(directory.resolve(files.get(0)), gold);
        List<Answered> all = data.asked(adapters, MOST_CANDIDATES);
        together.add(all, gold, files);
        List<Answered> answerable = all.stream().filter(a -> a.judged().answerable(gold)).toList();
        Section section = new Section(name, adapters.fitted() + """
                 P@1 and nDCG@10 are over the questions with a candidate that answers. AUC: whether the confidence of the decide \
                step tells questions with such a candidate from those without. Risk: share of wrong first hits among the \
                surest questions, AURC over all coverages; unanswerable: share of questions without such a candidate among \
                them. Calibration: expected error of the confidence as the chance of being answerable, ten bins; \
                reliability: share of answerable questions in a bin. The weights of confidence were fitted on the fitted half \
                of both sets; of what else could have been weighed, choices were made by cross-validation there, and the \
                figures of the half held out were seen, too.
                """);
        section.halves("P@1", half -> Comparison.of(answerable, half).ranked(ranking -> ranking.firstIsRight(gold)));
        section.halves("nDCG@10", half -> Comparison.of(answerable, half).ranked(Ranking::ndcg));
        section.halves("AUC", half -> Comparison.of(all, half).sure(Statistics::auc, this::answerable));
        section.halves("AURC", half -> Comparison.of(all, half).sure(Statistics::aurc, this::right));
        for (double coverage : List.of(0.2, 0.4, 0.6, 0.8, 1.0)) {
            section.halves("risk at %.0f %% coverage".formatted(100 * coverage),
                    half -> Comparison.of(all, half).sure(scored -> Statistics.risk(scored, coverage), this::right));
        }
        for (double coverage : List.of(0.8, 1.0)) {
            section.halves("unanswerable at %.0f %% coverage".formatted(100 * coverage),
                    half -> Comparison.of(all, half).sure(scored -> Statistics.risk(scored, coverage), this::answerable));
        }
        section.halves("calibration error",
                half -> Comparison.of(all, half).calibrated(Statistics::calibrationError, this::answerable));
        for (int bin = 0; bin < Statistics.BINS; bin++) {
            var reliable = Comparison.of(all, Half.HELD_OUT).inBin(bin, this::answerable);
            if (!reliable.isEmpty()) {
                section.row(String.format(Locale.ROOT, "reliability, %.1f to %.1f (held out)", bin / 10.0, (bin + 1) / 10.0),
                        reliable);
            }
        }
        promise(section);
        return section;
    }

    private void promise(Section section) {
        section.least("P@1, fused", "P@1 (held out)", " fused", bounds.first());
        if (bounds.ndcg() > 0) {
            section.least("nDCG@10, fused", "nDCG@10 (held out)", " fused", bounds.ndcg());
        }
        List.of("P@1 (held out)", "nDCG@10 (held out)").forEach(section::fusedHolds);
        if (bounds.aboveBoth()) {
            section.least("P@1, fused above both parts", "P@1 (held out)", "fused − lexical", 0);
            section.least("P@1, fused above both parts", "P@1 (held out)", "fused − semantic", 0);
        }
        section.least("AUC, answerable", "AUC (held out)", " confidence", bounds.auc());
        section.most("calibration error", "calibration error (held out)", " confidence", 0.05);
        section.fallsTo("unanswerable", "unanswerable", 0.6);
        section.fallsTo("wrong first hit", "risk", 0.6);
    }

    private boolean answerable(Answered answered, String adapter) {
        return answered.judged().answerable(gold);
    }

    private boolean right(Answered answered, String adapter) {
        return answered.by().get(adapter).fused().firstIsRight(gold) == 1;
    }
}
