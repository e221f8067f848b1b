package dev.daogou.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import dev.daogou.indexing.SideBySide;

/**
 * Questions on one product, whose candidates are its passages: which comes first, and whether it is known that none answers.
 *
 * @param gold the least grade of a candidate that answers
 */
record ProductPart(String name, List<String> files, int gold) implements Part {

    private static final int MOST_CANDIDATES = 100;

    @Override
    public Section measure(Path directory, SideBySide adapters) throws IOException, SQLException {
        EvaluationData data = EvaluationData.product(directory.resolve(files.get(0)), gold);
        List<Answered> all = data.asked(adapters, MOST_CANDIDATES);
        List<Answered> answerable = all.stream().filter(a -> a.judged().answerable(gold)).toList();
        Section section = new Section(name, adapters.fitted() + """
                 P@1 and nDCG@10 are over the questions with a candidate that answers. AUC: whether the confidence of the decide \
                step tells questions with such a candidate from those without. Risk: share of wrong first hits among the \
                surest questions, AURC over all coverages; the weights of confidence, and the scores between which it grows, \
                were chosen on the fitted half of both sets.
                """);
        section.halves("P@1", half -> Comparison.of(answerable, half).ranked(ranking -> ranking.firstIsRight(gold)));
        section.halves("nDCG@10", half -> Comparison.of(answerable, half).ranked(Ranking::ndcg));
        section.halves("AUC", half -> Comparison.of(all, half).sure(Statistics::auc, this::answerable));
        section.halves("AURC", half -> Comparison.of(all, half).sure(Statistics::aurc, this::right));
        for (double coverage : List.of(0.2, 0.4, 0.6, 0.8, 1.0)) {
            section.halves("risk at %.0f %% coverage".formatted(100 * coverage),
                    half -> Comparison.of(all, half).sure(scored -> Statistics.risk(scored, coverage), this::right));
        }
        return section;
    }

    private boolean answerable(Answered answered, String adapter) {
        return answered.judged().answerable(gold);
    }

    private boolean right(Answered answered, String adapter) {
        return answered.by().get(adapter).fused().firstIsRight(gold) == 1;
    }
}
