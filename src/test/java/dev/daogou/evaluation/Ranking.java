package dev.daogou.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.daogou.indexing.Hit;

/**
 * The judged candidates of one question in the order of one way, best first. Those that were not found come last; equals stand
 * in the order of their ids, so that a run repeats itself.
 *
 * @param grades in that order
 * @param top score of the best, 0 when nothing was found
 */
record Ranking(List<Integer> grades, double top) {

    private static final int DEPTH = 10;

    static Ranking of(Judged judged, List<Hit> hits, Way way) {
        Map<String, Double> scores = hits.stream().filter(hit -> judged.grades().containsKey(hit.passage().id()))
                .collect(Collectors.toMap(hit -> hit.passage().id(), way::of));
        // What is fused stands in the search's own order, which parts equal scores, too.
        List<String> order = way == Way.FUSED ? hits.stream().map(hit -> hit.passage().id()).toList() : List.of();
        List<String> ids = judged.grades().keySet().stream()
                .sorted(Comparator.<String>comparingDouble(id -> -scores.getOrDefault(id, -1e9)).thenComparing(order::indexOf)
                        .thenComparing(id -> id))
                .toList();
        double top = ids.isEmpty() ? 0 : scores.getOrDefault(ids.get(0), 0.0);
        return new Ranking(ids.stream().map(judged.grades()::get).toList(), top);
    }

    double firstIsRight(int gold) {
        return !grades.isEmpty() && grades.get(0) >= gold ? 1 : 0;
    }

    /** Mean over the right ones of the share of right ones down to their place (Manning et al., 2008, 8.4). */
    double averagePrecision(int gold) {
        int right = 0;
        double sum = 0;
        for (int i = 0; i < grades.size(); i++) {
            if (grades.get(i) >= gold) {
                sum += ++right / (i + 1.0);
            }
        }
        return right == 0 ? 0 : sum / right;
    }

    /** Gain 2^grade − 1, discount log2(place + 1), the first ten (Burges et al., 2005). */
    double ndcg() {
        double best = gain(grades.stream().sorted(Comparator.reverseOrder()).toList());
        return best == 0 ? 0 : gain(grades) / best;
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < Math.min(DEPTH, grades.size()); i++) {
            gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return gain;
    }
}
